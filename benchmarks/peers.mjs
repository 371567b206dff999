// Fills one template again and again with a library of node: peers.mjs LIBRARY TEMPLATE DATA OUTPUT COUNT
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const [library, template, data, output, count] = process.argv.slice(2);
const require = createRequire(path.join(process.cwd(), "package.json"));
const content = fs.readFileSync(template);
const fields = JSON.parse(fs.readFileSync(data));

const fill = {
  docxtemplater() {
    const PizZip = require("pizzip");
    const Docxtemplater = require("docxtemplater");
    return (own) => {
      const document = new Docxtemplater(new PizZip(content), { paragraphLoop: true });
      document.render(own);
      return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    };
  },
  "easy-template-x"() {
    const { TemplateHandler } = require("easy-template-x");
    const handler = new TemplateHandler();
    return (own) => handler.process(content, own);
  },
  "docx-templates"() {
    const { createReport } = require("docx-templates");
    return (own) => createReport({ template: content, data: own, cmdDelimiter: ["+++", "+++"] });
  },
  carbone() {
    const carbone = require("carbone");
    return (own) =>
      new Promise((done, failed) =>
        carbone.render(template, own, (error, made) => (error ? failed(error) : done(made))),
      );
  },
}[library]();

for (let number = 0; number < Number(count); number++) {
  const made = await fill({ ...fields, title: `Báo cáo số ${number}` });
  fs.writeFileSync(path.join(output, `${number}.docx`), made);
}
process.exit(0);
