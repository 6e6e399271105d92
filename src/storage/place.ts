/** Where an analysis stands in the list; it stays a place when the analysis is deleted. */
export interface Place {
  /** Microseconds since 1970, as the database counts them: a date would round them. */
  readonly createdUs: string;
  readonly id: string;
}
