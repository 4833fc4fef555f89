/** What was asked for is not there, or the asker may not know that it is. Sent as 404. */
export class MissingError extends Error {
  override readonly name = 'MissingError'
}

/** The asker is known and may not do this. Sent as 403. */
export class ForbiddenError extends Error {
  override readonly name = 'ForbiddenError'
}

/** Somebody else changed the thing in the meantime, or it is in a state that does not allow this. Sent as 409. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError'
}

/** Something this needs is not to be had now; trying later may help. Sent as 503. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError'
}

/** Input that is not what was expected: where, what was expected, what was found. Sent as 400, exit code 2. */
export class InvalidInputError extends Error {
  override readonly name = 'InvalidInputError'
}
