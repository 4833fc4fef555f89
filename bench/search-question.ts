/** A question that is put to both: words, a phrase in quotation marks, or the beginning of a word. */
export type Question = { sort: string; text: string; order: 'best' | 'newest' }

/** Something that answers questions with a page of hits and three facets. */
export type Searcher = { search: (question: Question) => Promise<{ total: number; hits: number }> }
