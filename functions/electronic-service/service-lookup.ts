// The window onto electronic service: what the portal signed as a certificate, as one hash, and the code by which it is found.
import { certificateStatement } from './certificate-statement.ts'
import { compactCertificate, serviceDigest } from './service-statement.ts'
import { findAct, findRecipient } from './service-store.ts'

export interface CertifiedService {
  /** SHA-256 of what the receipt key signs. */
  digest: Uint8Array
  /** `no`: of the recipient within the act, whose code it is. */
  coded: { code: string; no: number; courtCode: string; certifiedAt: string }
}

/** The certificate of one recipient; undefined before service is certified. */
export const certifiedService = async (actId: string, no: number): Promise<CertifiedService | undefined> => {
  const [recipient, act] = await Promise.all([findRecipient(actId, no), findAct(actId)])
  const statement = recipient && certificateStatement(recipient, act?.document.file?.sha256 ?? '')
  if (statement === undefined) return undefined
  const { code, court: courtCode, certifiedAt } = statement
  return { digest: await serviceDigest(await compactCertificate(statement)), coded: { code, no, courtCode, certifiedAt } }
}
