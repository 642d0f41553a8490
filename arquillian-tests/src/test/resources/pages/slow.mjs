// Has something to show at once, and something a second later.
async function* parts() {
  yield new TextEncoder().encode('<p>at once</p>')
  await new Promise(resolve => setTimeout(resolve, 1000))
  yield new TextEncoder().encode('<p>later</p>')
}

export const render = async ({ stream }) => ({
  status: 200,
  head: '<title>Slow</title>',
  body: stream ? parts() : '<p>at once</p><p>later</p>',
})
