package org.starling.analysis.fit;

/**
 * A model as a function from parameters to the predicted values of the observations. Called on the fitting thread only.
 */
@FunctionalInterface
public interface ResponseFunction {

	/**
	 * @param parameters in natural units and in the order of the fit's {@link ParameterSpec}s; must not be kept
	 * @return one prediction an observation, in the observations' unit; not finite where the model cannot be evaluated,
	 *         which a fit takes as a step it must not make
	 */
	double[] predict(double[] parameters);

	/**
	 * Derivatives {@code [observation][parameter]} of the predictions by the parameters in natural units, or null when
	 * difference quotients are to be formed.
	 */
	default double[][] jacobian(double[] parameters) {
		return null;
	}
}
