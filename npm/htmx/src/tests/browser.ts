// What htmx asks of a browser, and the tests' document has not.

// It finds no hx-on attributes, and the tests have none.
class Nothing {
  createExpression() {
    return { evaluate: () => ({ iterateNext: () => null }) }
  }
}

Object.assign(globalThis, { XPathEvaluator: Nothing, Document: document.constructor })
