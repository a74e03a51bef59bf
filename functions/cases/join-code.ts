// The code on the paper notice by which a party who did not file joins: TG- (tham gia).
import { codesOf } from '../kernel/checked-code.ts'

export const { make: makeJoinCode, read: readJoinCode, format: formatJoinCode } = codesOf('TG')
