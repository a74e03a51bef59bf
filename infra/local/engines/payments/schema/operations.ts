// Finds, in one resource of the SDK, each method's HTTP method and path (in its JavaScript) and the types of what it takes and gives (in its declarations).
import { readFileSync } from 'node:fs'
import ts from 'typescript'

export interface MethodShape {
  readonly name: string
  readonly method: string
  /** With `{id}` in the place of each argument. */
  readonly path: string
  readonly params: ts.Type | undefined
  readonly answer: ts.Type
  readonly isList: boolean
}

/** What `this._makeRequest('GET', `/v1/…/${encodeURIComponent(id)}`, …)` is called with, by the name of the method around it. */
function requestsIn(file: string): ReadonlyMap<string, { method: string; path: string }> {
  const found = new Map<string, { method: string; path: string }>()
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true)
  const pathOf = (node: ts.Expression): string => {
    if (ts.isStringLiteralLike(node)) return node.text
    if (!ts.isTemplateExpression(node)) throw new Error(`operations: a path in ${file} is neither text nor a template`)
    return node.head.text + node.templateSpans.map(span => `{id}${span.literal.text}`).join('')
  }
  const visit = (node: ts.Node, within: string): void => {
    const name = ts.isMethodDeclaration(node) ? node.name.getText() : within
    if (ts.isCallExpression(node) && node.expression.getText() === 'this._makeRequest') {
      const [method, path] = node.arguments
      if (method && path && ts.isStringLiteral(method)) found.set(name, { method: method.text, path: pathOf(path) })
    }
    node.forEachChild(child => visit(child, name))
  }
  visit(source, '')
  return found
}

/** One method of the class that the resource's declarations export. */
export function methodShape(checker: ts.TypeChecker, declarations: ts.SourceFile, javascript: string, name: string): MethodShape {
  const requests = requestsIn(javascript)
  const resource = declarations.statements.find(ts.isClassDeclaration)
  if (!resource) throw new Error(`operations: ${declarations.fileName} declares no resource`)
  const member = resource.members.filter(ts.isMethodDeclaration).find(each => each.name.getText() === name)
  const request = requests.get(name)
  const promised = member?.type && ts.isTypeReferenceNode(member.type) ? member.type : undefined
  const inner = promised?.typeArguments?.[0]
  const isList = promised?.typeName.getText() === 'ApiListPromise'
  // Promise<Response<T>>: what comes over the wire is T.
  const answer = inner && !isList && ts.isTypeReferenceNode(inner) ? inner.typeArguments?.[0] : inner
  if (!member || !request || !answer)
    throw new Error(`operations: ${declarations.fileName} has no method ${name}, or writes it in another way than before`)
  const params = member.parameters.find(parameter => parameter.name.getText() === 'params')
  const paramsType = params?.type && checker.getNonNullableType(checker.getTypeFromTypeNode(params.type))
  return { name, ...request, params: paramsType, answer: checker.getTypeFromTypeNode(answer), isList }
}
