package org.starling.nca;

import java.util.Arrays;
import java.util.List;

/**
 * How profiles are analysed. Immutable; change by the {@code with} methods.
 *
 * @param partialAreas windows of partial areas on the clock of the samples
 */
public record NcaOptions(AucMethod method, LambdaZRule lambdaZ, BlqRules blq, List<Window> partialAreas, Acceptance acceptance) {

	/** A span of time with its end behind its start. */
	public record Window(double start, double end) {

		public Window {
			if (!(start < end) || Double.isInfinite(start) || Double.isInfinite(end)) {
				throw new IllegalArgumentException("a window must end behind its start: " + start + " to " + end);
			}
		}
	}

	/** Phoenix's defaults: linear trapezoids, best fit. */
	public static final NcaOptions DEFAULT = new NcaOptions(AucMethod.LINEAR, LambdaZRule.BEST_FIT, BlqRules.DEFAULT, List.of(),
			Acceptance.DEFAULT);

	public NcaOptions {
		partialAreas = List.copyOf(partialAreas);
	}

	public NcaOptions withMethod(AucMethod other) {
		return new NcaOptions(other, lambdaZ, blq, partialAreas, acceptance);
	}

	public NcaOptions withLambdaZ(LambdaZRule other) {
		return new NcaOptions(method, other, blq, partialAreas, acceptance);
	}

	public NcaOptions withBlq(BlqRules other) {
		return new NcaOptions(method, lambdaZ, other, partialAreas, acceptance);
	}

	public NcaOptions withPartialAreas(Window... windows) {
		return new NcaOptions(method, lambdaZ, blq, Arrays.asList(windows), acceptance);
	}
}
