/** Where the time comes from; passed in, so that a test can set it. */
export type Clock = () => Date

/** The machine's clock. */
export const systemClock: Clock = () => new Date()
