/** The path of a Chromium, or `undefined` where there is none. */
export function findChromium(): string | undefined
/** Installs a Chromium; ends the process with a message where it cannot. */
export function installChromium(): void
