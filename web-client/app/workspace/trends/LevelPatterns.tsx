/** What tells levels apart in grey: nothing for green, stripes for yellow, a full tone for red; crosses where no meeting was. */
export function LevelPatterns({ id }: { id: string }) {
  const pattern = { width: 5, height: 5, patternUnits: 'userSpaceOnUse' as const };
  return (
    <defs>
      <pattern id={`${id}-GREEN`} {...pattern} />
      <pattern id={`${id}-YELLOW`} {...pattern} patternTransform="rotate(45)">
        <path className="strip-stroke" d="M0 0v5" />
      </pattern>
      <pattern id={`${id}-RED`} {...pattern} />
      <pattern id={`${id}-empty`} {...pattern} patternTransform="rotate(45)">
        <path className="strip-cross" d="M0 0v5M0 0h5" />
      </pattern>
    </defs>
  );
}
