// CloudFront Function (runtime 2.0, viewer request): gives each address of a page the name of its file, /theo-doi and /theo-doi/ alike.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const request = event.request
  const uri = request.uri
  const last = uri.slice(uri.lastIndexOf('/') + 1)
  if (last === 'index.html') {
    return {
      statusCode: 301,
      statusDescription: 'Moved Permanently',
      headers: { location: { value: uri.slice(0, uri.length - 'index.html'.length) } },
    }
  }
  if (last === '') request.uri = `${uri}index.html`
  else if (!last.includes('.')) request.uri = `${uri}/index.html`
  return request
}
