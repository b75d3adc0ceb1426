import type { AddCommand } from "./command";

/** `courseline schema`: the JSON Schema of case files, for editors. */
export const addSchema: AddCommand = (program, { io }) => {
  program
    .command("schema")
    .description("print the JSON Schema of case files")
    .action(async () => {
      const { jsonSchemaText } = await import("../case/jsonSchema");
      io.stdout(jsonSchemaText());
    });
};
