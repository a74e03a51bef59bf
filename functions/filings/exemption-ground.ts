// Grounds on which a filer may ask to be excused from the advance or the charge: NQ 326 Art. 12, 13. Who is not liable at all needs no request (Art. 11).
import { type Relief, reliefs } from '../fees/exemption.ts'

export const exemptionGrounds: readonly Relief[] = reliefs.filter(
  relief => relief.needsRequest && relief.covers.some(each => each === 'advance' || each === 'charge'),
)
