package org.starling.quantization;

import java.time.Clock;
import java.util.Objects;

/**
 * How a run goes into a study.
 *
 * @param run      name of the run: the batch of its samples and of the entry among the study's imports
 * @param compound name of what was measured, where the rows do not say
 * @param unit     UCUM text of the nominal concentrations
 * @param force    whether a run that is not accepted is taken all the same; its samples then say so
 * @param replace  whether values of this run replace those that the study has of the same samples, which are excluded then
 * @param author   who decides, for the audit trail
 * @param clock    dates the decisions
 */
public record RunImportOptions(String run, String compound, String unit, boolean force, boolean replace, String author, Clock clock) {

	public RunImportOptions {
		if (run == null || run.isBlank() || unit == null || unit.isBlank() || author == null || author.isBlank()) {
			throw new IllegalArgumentException("a run needs a name, a unit of its concentrations and an author of the import: " + run + ", " + unit
					+ ", " + author);
		}
		Objects.requireNonNull(clock);
	}

	/** By the user of the operating system, now; a run that is not accepted is refused, and nothing is replaced. */
	public static RunImportOptions named(String run, String compound, String unit) {
		return new RunImportOptions(run, compound, unit, false, false, System.getProperty("user.name"), Clock.systemUTC());
	}

	/** The same with other choices on what stands in the way. */
	public RunImportOptions with(boolean forced, boolean replacing) {
		return new RunImportOptions(run, compound, unit, forced, replacing, author, clock);
	}

	/** The same, decided by somebody at some time. */
	public RunImportOptions by(String who, Clock when) {
		return new RunImportOptions(run, compound, unit, force, replace, who, when);
	}
}
