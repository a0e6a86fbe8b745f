// AssemblyScript's own exports cannot have the names of the canonical ABI; this gives them.
import { Transform } from "assemblyscript/transform";

const NAMES = { accept: "{{namespace}}:{{name}}/filter@{{version}}#accept" };

export default class extends Transform {
  afterCompile(module) {
    for (const [plain, name] of Object.entries(NAMES)) {
      module.removeExport(plain);
      module.addFunctionExport(`src/filter/${plain}`, name);
    }
  }
}
