// Runs in a process of its own: loads one entry of a bundle, gives it one event, and says when it was ready and when it had answered.
// Plain JavaScript with nothing imported beforehand: stripping types, or node's own modules, would warm up what is measured.

const { index, entry, event, listsFiles } = JSON.parse(process.argv[2])
const files = []
if (listsFiles) {
  process.getBuiltinModule('node:module').registerHooks({
    load: (url, context, next) => {
      files.push(url)
      return next(url, context)
    },
  })
}

const processorBefore = process.cpuUsage()
const began = performance.now()
const { handler } = await import(index)
// The dispatcher would load the entry's own file with the first event.
if (entry) await import(entry)
const ready = performance.now()
const { statusCode } = await handler(event, {})
const end = performance.now()
const { user, system } = process.cpuUsage(processorBefore)

const report = {
  readyMilliseconds: ready - began,
  answerMilliseconds: end - began,
  processorMilliseconds: (user + system) / 1000,
  status: statusCode,
  files,
}
process.getBuiltinModule('node:fs').writeSync(3, JSON.stringify(report))
process.exit(0)
