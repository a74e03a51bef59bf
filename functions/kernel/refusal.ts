// Answers for saying no: a rule that refuses throws a Refusal, which carries a stable code and facts, never prose.

export type RefusalKind = 'invalid' | 'unidentified' | 'forbidden' | 'missing' | 'conflict' | 'gone' | 'busy'

export type RefusalFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** A rule's refusal. `code` is public and stable (`filing.already-accepted`); people's words for it live with the site. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: RefusalKind
  readonly code: string
  readonly facts: RefusalFacts

  constructor(kind: RefusalKind, code: string, facts: RefusalFacts = {}) {
    super(`${kind}: ${code}`)
    this.kind = kind
    this.code = code
    this.facts = facts
  }
}

/** Throws a Refusal. */
export function refuse(kind: RefusalKind, code: string, facts: RefusalFacts = {}): never {
  throw new Refusal(kind, code, facts)
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal
}
