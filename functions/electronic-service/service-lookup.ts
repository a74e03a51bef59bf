// The window onto electronic service: what the portal signed as a certificate, as one hash.
import { certificateStatement } from './certificate-statement.ts'
import { compactCertificate, serviceDigest } from './service-statement.ts'
import { findAct, findRecipient } from './service-store.ts'

/** SHA-256 of what the receipt key signs on the certificate of one recipient; undefined before service is certified. */
export const certificateDigest = async (actId: string, no: number): Promise<Uint8Array | undefined> => {
  const [recipient, act] = await Promise.all([findRecipient(actId, no), findAct(actId)])
  const statement = recipient && certificateStatement(recipient, act?.document.file?.sha256 ?? '')
  return statement && serviceDigest(await compactCertificate(statement))
}
