// A link into the online room of a hearing: for one person summoned, once, for minutes. NQ 33/2021/QH15: nobody else takes part.

export interface HearingLink {
  /** SHA-256 of the token: whoever reads the table cannot use it. */
  digest: string
  courtCode: string
  hearingId: string
  /** The account that asked; nobody else can open it. */
  subject: string
  validUntil: string
}

/** Long enough to change to another device of one's own, too short to be passed around. */
export const linkValidForMinutes = 15

export const makeLink = (digest: string, courtCode: string, hearingId: string, subject: string, now: string): HearingLink => ({
  ...{ digest, courtCode, hearingId, subject },
  validUntil: new Date(Date.parse(now) + linkValidForMinutes * 60_000).toISOString(),
})
