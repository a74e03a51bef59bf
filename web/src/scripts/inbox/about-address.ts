// Where a notice leads to: the page of what it is about, as whom the person is told.
import type { AboutKind } from '../../../../functions/kernel/told.ts'
import type { InboxNotice } from '../../../../functions/notices/notice-form.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { filingAddress } from '../my-filings/addresses.ts'

const pages: Readonly<Record<AboutKind, (id: string) => string>> = {
  filing: id => filingAddress(id),
  // A request that was declined leads to no case.
  case: id => `${addressIn(pageLanguage, paths.myCase)}${id === '' ? '' : `?${new URLSearchParams({ vu: id })}`}`,
  hearing: () => addressIn(pageLanguage, paths.myHearings),
  copy: id => `${addressIn(pageLanguage, paths.myCopies)}?${new URLSearchParams({ 'yeu-cau': id })}`,
  service: () => addressIn(pageLanguage, paths.inbox),
  feedback: () => addressIn(pageLanguage, paths.feedback),
}

export const aboutAddress = ({ about, part }: Pick<InboxNotice, 'about' | 'part'>): string =>
  about.kind === 'filing' && part === 'judge'
    ? addressIn(pageLanguage, `${paths.deskFiling}?${new URLSearchParams({ 'ho-so': about.id })}`)
    : pages[about.kind](about.id)
