package org.starling.workflow.concentrations;

import java.util.Set;

/**
 * Which samples of a study are charted, and how.
 *
 * @param arrangement what the curves of one chart are
 * @param summary     what a curve is made of
 * @param subjects    labels of the subjects that are wanted; empty for all
 * @param matrices    names of the matrices that are wanted; empty for all
 * @param compounds   names of the compounds that are wanted; empty for all
 */
public record ConcentrationChoice(Arrangement arrangement, Summary summary, Set<String> subjects, Set<String> matrices,
		Set<String> compounds) {

	/** What the curves of one chart are. */
	public enum Arrangement {
		/** subjects where there is one matrix, else matrices */
		AUTOMATIC,
		/** a chart for each compound, a curve for each matrix */
		BY_MATRIX,
		/** a chart for each matrix, a curve for each compound */
		BY_COMPOUND,
		/** a chart for each matrix and compound, a curve for each subject */
		BY_SUBJECT
	}

	/** What a curve is made of. */
	public enum Summary {
		/** every sample; a line for each subject */
		INDIVIDUAL,
		/** arithmetic mean and standard deviation at each planned time; samples below the limit count as 0 */
		MEAN_SD,
		/** geometric mean, multiplied and divided by the geometric standard deviation; samples below the limit are left out */
		GEOMETRIC_MEAN
	}

	/** Everything, each sample. */
	public static final ConcentrationChoice ALL = new ConcentrationChoice(Arrangement.AUTOMATIC, Summary.INDIVIDUAL, Set.of(), Set.of(), Set.of());

	public ConcentrationChoice {
		subjects = Set.copyOf(subjects);
		matrices = Set.copyOf(matrices);
		compounds = Set.copyOf(compounds);
	}

	/** The same samples arranged in another way. */
	public ConcentrationChoice withArrangement(Arrangement other) {
		return new ConcentrationChoice(other, summary, subjects, matrices, compounds);
	}

	/** The same samples summarised in another way. */
	public ConcentrationChoice withSummary(Summary other) {
		return new ConcentrationChoice(arrangement, other, subjects, matrices, compounds);
	}

	/** Other samples in the same way. */
	public ConcentrationChoice of(Set<String> otherSubjects, Set<String> otherMatrices, Set<String> otherCompounds) {
		return new ConcentrationChoice(arrangement, summary, otherSubjects, otherMatrices, otherCompounds);
	}
}
