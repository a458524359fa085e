package org.starling.quantization.budget;

import java.util.HashMap;
import java.util.Map;

import org.starling.lcms.quantitation.SequenceRow;
import org.starling.quantization.budget.Digitization.AreaError;

/**
 * Errors of a ratio of areas R = A/I by the law of propagation: u²(R)/R² = u²(A)/A² + u²(I)/I², bias R(β_A/A − β_I/I); areas of different
 * transitions have independent errors. Source: JCGM 100:2008, 5.1.2 and 5.1.6. Not thread-safe: errors of equal areas are kept.
 */
final class RatioErrors {

	private final Digitization digitization;
	private final Map<Double, AreaError> known = new HashMap<>();

	RatioErrors(Digitization digitization) {
		this.digitization = digitization;
	}

	AreaError area(double area) {
		return known.computeIfAbsent(area, digitization::error);
	}

	/** Variances and bias of a ratio. */
	AreaError of(SequenceRow row) {
		double ratio = row.ratio();
		if (!(row.analyteArea() > 0) || !(row.standardArea() > 0)) {
			return AreaError.NONE;
		}
		AreaError top = area(row.analyteArea());
		AreaError bottom = area(row.standardArea());
		double a = 1 / row.standardArea();
		double b = ratio / row.standardArea();
		return new AreaError(a * a * top.quantization() + b * b * bottom.quantization(), a * top.bias() - b * bottom.bias(),
				a * a * top.noise() + b * b * bottom.noise(), a * a * top.counting() + b * b * bottom.counting(), top.method());
	}
}
