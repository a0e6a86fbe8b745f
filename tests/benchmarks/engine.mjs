// Prints the best times of one program's functions under node, in nanoseconds per unit of work.
import { readFileSync } from 'node:fs';

const module = await WebAssembly.compile(readFileSync(process.argv[2]));
const { exports } = await WebAssembly.instantiate(module, {});
const works = [['fib', 32, 1], ['sha', 20000, 20000], ['loopsum', 20000000, 20000000]];
for (const [name, argument, units] of works) {
  let best = Infinity;
  const end = performance.now() + 3000;
  while (performance.now() < end) {
    const start = process.hrtime.bigint();
    exports[name](argument);
    best = Math.min(best, Number(process.hrtime.bigint() - start));
  }
  console.log(best / units);
}
