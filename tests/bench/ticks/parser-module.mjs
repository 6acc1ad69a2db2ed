export { parse } from 'bench:parser'
