// Who may have a copy of what, in which version, and whether it costs: BLTTDS 70(8), 70(21), 109(2), 269; NQ 326 Art. 4(9), 11(2)(d); NQ 03/2017.

/** What can be asked for: a published judgment, the judgment itself, its extract, a paper of the file. */
export const wantedKinds = ['published-judgment', 'judgment', 'extract', 'document'] as const
export type WantedKind = (typeof wantedKinds)[number]

/** As whom somebody asks. */
export const standings = ['party', 'representative', 'counsel', 'heir', 'concerned', 'state-body', 'anyone'] as const
export type Standing = (typeof standings)[number]

/** `encoded`: the published version, in which people are not named. */
export type CopyVersion = 'encoded' | 'whole'

export interface Right {
  version: CopyVersion
  /** `first`: the first copy costs nothing, the next ones do. */
  free: 'always' | 'first' | 'never'
  /** What the clerk must have seen: nothing, a paper that shows the standing, a decision of the court. */
  needs: 'nothing' | 'paper' | 'decision'
  article: string
  /** `memory`: not compared with the text of the law; the clerk decides. */
  confidence: 'confirmed' | 'memory'
}

const stateBody: Right = { version: 'whole', free: 'always', needs: 'paper', article: 'NQ 326 Điều 11(2)(d)', confidence: 'confirmed' }
const published: Right = {
  version: 'encoded',
  free: 'never',
  needs: 'nothing',
  article: 'NQ 03/2017; NQ 326 Điều 4(9), Danh mục B.II.9',
  confidence: 'confirmed',
}
const onBehalf: Right = { version: 'whole', free: 'never', needs: 'paper', article: 'BLTTDS Điều 70(21), 86', confidence: 'memory' }
const ofFile: Right = { version: 'whole', free: 'never', needs: 'nothing', article: 'BLTTDS Điều 70(8)', confidence: 'confirmed' }
const extract: Right = { version: 'whole', free: 'always', needs: 'nothing', article: 'BLTTDS Điều 269(1)', confidence: 'confirmed' }

/** What is missing here, nobody of that standing may have. */
const rights: Readonly<Record<WantedKind, Readonly<Partial<Record<Standing, Right>>>>> = {
  'published-judgment': {
    party: published,
    representative: published,
    counsel: published,
    heir: published,
    concerned: published,
    anyone: published,
    'state-body': { ...stateBody, version: 'encoded' },
  },
  judgment: {
    party: { version: 'whole', free: 'first', needs: 'nothing', article: 'BLTTDS Điều 70(21), 269(2)', confidence: 'confirmed' },
    representative: onBehalf,
    counsel: onBehalf,
    heir: onBehalf,
    concerned: { ...onBehalf, needs: 'decision', article: 'BLTTDS Điều 70(21)' },
    'state-body': stateBody,
  },
  extract: {
    party: extract,
    representative: { ...extract, needs: 'paper' },
    'state-body': stateBody,
  },
  document: {
    party: ofFile,
    representative: { ...ofFile, needs: 'paper' },
    counsel: { ...ofFile, needs: 'paper', article: 'BLTTDS Điều 70(8), 76' },
  },
}

/** Undefined: of this, somebody of this standing may have no copy. */
export const rightTo = (kind: WantedKind, standing: Standing): Right | undefined => rights[kind][standing]

/** Whether this copy costs. `hasHadOne`: this person was given a copy of the same before. */
export const isFree = (right: Right, hasHadOne: boolean): boolean => right.free === 'always' || (right.free === 'first' && !hasHadOne)
