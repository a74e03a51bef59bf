// The code of one service: TD- (tống đạt). It names the act in papers, paths and tags.
import { codesOf } from '../kernel/checked-code.ts'

export const { make: makeServiceCode, format: formatServiceCode } = codesOf('TD')
