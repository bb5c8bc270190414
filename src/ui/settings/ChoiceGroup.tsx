import styles from "../pages/SettingsView.module.css";

interface ChoiceGroupProps {
  /** Of the setting. */
  readonly name: string;
  readonly legend: string;
  /** What it does, where the legend doesn't tell. */
  readonly explanation?: string;
  /** As they are to be read: from small to large. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The value that is chosen where the reader has chosen none; left out, the first. */
  readonly standard?: string;
  readonly className?: string | undefined;
}

/** One setting: a choice between a few values, all in sight. */
export function ChoiceGroup({
  name,
  legend,
  explanation,
  choices,
  standard = choices[0]?.value ?? "",
  className,
}: ChoiceGroupProps) {
  const explanationId = `site-${name}`;
  return (
    <fieldset
      className={className}
      aria-describedby={explanation === undefined ? undefined : explanationId}
    >
      <legend>{legend}</legend>
      <div className={styles.choices}>
        {choices.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === standard}
              suppressHydrationWarning
            />
            {label}
          </label>
        ))}
      </div>
      {explanation !== undefined && <p id={explanationId}>{explanation}</p>}
    </fieldset>
  );
}
