// For the tests: what is published is Svelte's own to configure, in the application.
export default { compilerOptions: { experimental: { async: true } } }
