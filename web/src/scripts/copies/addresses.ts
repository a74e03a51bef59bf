// Where the pages of copies lead.
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { pageLanguage } from '../kit/page-words.ts'

const withId = (path: string, id: string): string => `${addressIn(pageLanguage, path)}?${new URLSearchParams({ 'yeu-cau': id })}`

export const myCopyAddress = (id: string): string => withId(paths.myCopies, id)
export const deskCopyAddress = (id: string): string => withId(paths.deskCopies, id)

/** The request that the address names. */
export const askedId = (): string => new URLSearchParams(location.search).get('yeu-cau') ?? ''
