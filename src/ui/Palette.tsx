import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { type Command, type CommandContext, commands } from "./commands";
import { Dialog } from "./Dialog";
import { printKeys } from "./keys";
import styles from "./Palette.module.css";

interface Props {
  readonly context: CommandContext;
  readonly onClose: () => void;
}

/** Every command with its key, found by typing: a combobox with its list, as the ARIA authoring practices have it. */
export function Palette({ context, onClose }: Props): ReactNode {
  const [query, setQuery] = useState(context.frame.query);
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const found = commands.filter((command) => command.id !== "commands" && isFoundBy(wordsOf(command, context), query));
  const optionId = (index: number): string => `${id}-${index}`;
  const run = (command: Command | undefined): void => {
    if (!command || !isEnabled(command, context)) return;
    onClose();
    // What a command focuses must not be undone by the dialog that gives the keyboard back.
    window.setTimeout(() => command.run(context), 0);
  };
  const pressKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter") run(found[chosen]);
    else if (event.key === "ArrowDown") choose((chosen + 1) % found.length);
    else if (event.key === "ArrowUp") choose((chosen + found.length - 1) % found.length);
    else return;
    event.preventDefault();
  };
  const choose = (index: number): void => {
    setChosen(index || 0);
    window.document.getElementById(optionId(index))?.scrollIntoView({ block: "nearest" });
  };
  return (
    <Dialog title="All commands" onClose={onClose}>
      <input
        ref={takesKeyboard}
        className={styles.query}
        type="text"
        role="combobox"
        aria-label="Find a command"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? optionId(chosen) : undefined}
        placeholder="Type to find a command"
        autoComplete="off"
        value={query}
        onChange={({ currentTarget }) => {
          setQuery(currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={pressKey}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Commands" className={styles.list}>
        {found.map((command, index) => (
          // The keyboard stays in the field, which names the chosen option.
          <div
            key={command.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === chosen}
            aria-disabled={!isEnabled(command, context)}
            className={styles.option}
            onClick={() => run(command)}
          >
            <span>{wordsOf(command, context)}</span>
            {command.keys !== undefined && <kbd className={styles.keys}>{printKeys(command.keys)}</kbd>}
          </div>
        ))}
      </div>
      {found.length === 0 && <output>No command has these words.</output>}
    </Dialog>
  );
}

/**
 * The dialog gives the keyboard to what has this attribute, at once; a later focus would leave the first letters to its close button,
 * which a space presses. React's property of that name sets no attribute.
 */
const takesKeyboard = (field: HTMLInputElement | null): void => field?.setAttribute("autofocus", "");

const isEnabled = ({ isEnabled: isOn }: Command, context: CommandContext): boolean => isOn?.(context) ?? true;

function wordsOf({ label, about }: Command, context: CommandContext): string {
  const words = about?.(context);
  return words === undefined ? label : `${label}: ${words}`;
}

/** Every typed word begins a word of the command. */
function isFoundBy(words: string, query: string): boolean {
  const own = words.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const typed = query.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return typed.every((start) => own.some((word) => word.startsWith(start)));
}
