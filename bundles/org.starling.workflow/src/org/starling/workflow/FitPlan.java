package org.starling.workflow;

import java.util.ArrayList;
import java.util.List;

import org.starling.analysis.fit.ErrorModel;
import org.starling.analysis.fit.FitOptions;
import org.starling.analysis.fit.ParameterSpec;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.model.base.Quantity;
import org.starling.model.simulation.Fit;
import org.starling.model.simulation.FitParameter;

/** A fit of the project model as the engine of fits takes it. */
record FitPlan(List<ParameterSpec> specs, ErrorModel errorModel, FitOptions options, boolean perSubject) {

	/** The only method there is. */
	static final String METHOD = "levenberg-marquardt";

	/** @throws IllegalArgumentException when there is no parameter, one is missing, or its start does not fit its bounds */
	static FitPlan of(Fit fit, FlatSystem system) {
		if (fit.getMethod() != null && !fit.getMethod().isBlank() && !METHOD.equals(fit.getMethod())) {
			throw new IllegalArgumentException("there is no fit method '" + fit.getMethod() + "'; choose " + METHOD);
		}
		List<ParameterSpec> specs = new ArrayList<>();
		for (FitParameter parameter : fit.getParameters()) {
			if (parameter.getParameter() == null) {
				throw new IllegalArgumentException("the fit names a parameter that the model does not have; choose it again");
			}
			specs.add(spec(parameter, system));
		}
		if (specs.isEmpty()) {
			throw new IllegalArgumentException("its fit has no parameter to estimate; add one to the fitted parameters, or switch the fit off");
		}
		return new FitPlan(specs, switch (fit.getErrorModel()) {
		case ADDITIVE -> ErrorModel.ADDITIVE;
		case PROPORTIONAL -> ErrorModel.PROPORTIONAL;
		case COMBINED -> ErrorModel.COMBINED;
		}, FitOptions.defaults(), fit.isPerSubject());
	}

	private static ParameterSpec spec(FitParameter parameter, FlatSystem system) {
		String symbol = parameter.getParameter().getSymbol();
		Quantity quantity = parameter.getParameter().getQuantity();
		Double initial = parameter.getInitial() != null || quantity == null ? parameter.getInitial() : quantity.getValue();
		if (initial == null) {
			throw new IllegalArgumentException("parameter " + symbol + " has no initial value for the fit; enter one");
		}
		double lower = parameter.getLower() != null ? parameter.getLower()
				: parameter.isLogScale() ? 0 : Double.NEGATIVE_INFINITY;
		double upper = parameter.getUpper() != null ? parameter.getUpper() : Double.POSITIVE_INFINITY;
		return new ParameterSpec(symbol, system.unit(symbol).orElse(""), initial, lower, upper, parameter.isLogScale());
	}
}
