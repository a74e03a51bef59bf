// Links by which a requester reads their certified copies, for some minutes.
import { readLink } from '../platform/object-link.ts'
import { settings } from '../platform/settings.ts'
import type { StoredFile } from './copy-item.ts'

const { BUCKET_DOCUMENTS } = settings('BUCKET_DOCUMENTS')

const validForSeconds = 300

const link = ({ key, versionId }: StoredFile, fileName: string, contentType: string): string =>
  readLink(BUCKET_DOCUMENTS, key, { versionId, fileName, contentType, inline: false, validForSeconds })

export const linkToCopy = (file: StoredFile, code: string): string => link(file, `ban-sao-${code}.pdf`, 'application/pdf')

export const linkToArchive = (file: StoredFile, code: string): string => link(file, `ban-sao-${code}.zip`, 'application/zip')
