// A portal of a test's own, because it moves the clock, takes a service away or loses mails; there are officers where they are asked for, and no filings.
import { rmSync } from 'node:fs'
import { registerOfficers } from '../../demonstration/officers.ts'
import { freshDirectory, type PortalOptions, startPortal } from './portal-process.ts'

export interface OwnPortal {
  readonly origin: string
  end(): Promise<void>
}

export const startOwnPortal = async (options: Omit<PortalOptions, 'isSeeded'> & { withOfficers: boolean }): Promise<OwnPortal> => {
  const portal = await startPortal(freshDirectory(), options)
  if (options.withOfficers) await registerOfficers(portal.origin)
  return {
    origin: portal.origin,
    end: async () => {
      await portal.stop()
      rmSync(portal.directory, { recursive: true, force: true })
    },
  }
}
