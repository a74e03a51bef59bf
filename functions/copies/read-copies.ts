// One's own request: how far it is, what is to be paid, and links to the copies that are made.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { settings } from '../platform/settings.ts'
import { routes } from '../routes.ts'
import type { CopyView } from './copy-form.ts'
import type { MadeCopy } from './copy-item.ts'
import { linkToArchive, linkToCopy } from './copy-link-store.ts'
import { ownRequest } from './copy-request.ts'
import { copyLink } from './copy-statement.ts'
import { findRequest } from './copy-store.ts'
import { copyView, madeView } from './copy-view.ts'
import { findArchive, madeOf } from './made-store.ts'

const { PORTAL_ORIGIN } = settings('PORTAL_ORIGIN')

const shown = async (copy: MadeCopy) =>
  madeView(copy, {
    url: linkToCopy(copy.file, copy.statement.code),
    link: await copyLink(PORTAL_ORIGIN, copy.statement, copy.signature),
  })

export const handler = httpFunction(routes.readCopies, {}, async ({ path, actor }) => {
  const request = ownRequest(await findRequest(path.id ?? ''), actor)
  const [made, archive] = await Promise.all([madeOf(request.id), findArchive(request.id)])
  const zipUrl = archive && linkToArchive(archive.file, request.code)
  return ok(copyView(request, await Promise.all(made.map(shown)), zipUrl) satisfies CopyView)
})
