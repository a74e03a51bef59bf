// `npm test`: everything, or the tests whose paths are named as arguments.
import { startVitest } from 'vitest/node'

const vitest = await startVitest('test', process.argv.slice(2), { watch: false, run: true })
await vitest.close()
process.exit(process.exitCode ?? 0)
