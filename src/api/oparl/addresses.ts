import { hash } from 'node:crypto'

/** Addresses of OParl objects: each is the object's identifier, and stays. */
export function addressesAt(origin: string) {
  const base = `${origin}/oparl`
  const keyOf = (id: string) => id.slice(id.indexOf('/') + 1)
  const meeting = (id: string) => `${base}/meeting/${keyOf(id)}`
  const body = `${base}/body`
  return {
    system: base,
    bodies: `${base}/bodies`,
    body,
    list: (name: string) => `${body}/${name}`,
    organization: (id: string) => `${base}/organization/${keyOf(id)}`,
    person: (id: string) => `${base}/person/${keyOf(id)}`,
    membership: (bodyId: string, key: string) => `${base}/membership/${keyOf(bodyId)}/${key}`,
    meeting,
    agendaItem: (meetingId: string, itemId: string) => `${base}/agenda-item/${keyOf(meetingId)}/${itemId}`,
    paper: (id: string) => `${base}/paper/${keyOf(id)}`,
    consultation: (issueId: string, meetingId: string, itemId: string) =>
      `${base}/consultation/${keyOf(issueId)}/${keyOf(meetingId)}/${itemId}`,
    file: (id: string) => `${base}/file/${keyOf(id)}`,
    location: (venue: string) => `${base}/location/${shortHash(venue)}`,
    term: (from: string, until: string | null) =>
      `${base}/legislative-term/${from}${until ? `_${until}` : ''}`,
    page: (path: string) => `${origin}${path}`,
  }
}

export type Addresses = ReturnType<typeof addressesAt>

/** A short key for what has no identifier but its words. */
export function shortHash(words: string): string {
  return hash('sha256', words).slice(0, 16)
}
