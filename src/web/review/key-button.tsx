interface KeyButtonProps {
  keyName: string;
  words: string;
  onClick: () => void;
}

/** A button that says by which key it is pressed too. */
export function KeyButton({ keyName, words, onClick }: KeyButtonProps) {
  return (
    <button type="button" aria-keyshortcuts={keyName} onClick={onClick}>
      {words} <kbd aria-hidden="true">{keyName}</kbd>
    </button>
  );
}
