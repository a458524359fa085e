package org.starling.analysis.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.analysis.study.internal.ValueConversion;
import org.starling.model.study.Study;
import org.starling.tables.samples.Sample;
import org.starling.units.UnitConversionException;

/**
 * Samples of all matrices in one unit, as comparing tissues needs: through molar mass and density where the study has them. A matrix
 * without density is taken as 1 kg/L, which is said; what can't be converted stays out with its reason.
 *
 * @param samples        that analyses take, all in the unit
 * @param assumedDensity matrices whose density was assumed
 * @param refused        reasons for which samples stayed out, with their number
 */
public record UnitReconciliation(List<Sample> samples, Set<String> assumedDensity, Map<String, Integer> refused) {

	/** Of soft tissue in g/mL, where none is stated: within a tenth of measured ones but for fat and bone (ICRP 89, 2002). */
	public static final double ASSUMED_GRAM_PER_MILLILITRE = 1;

	private static final char SEPARATOR = '\u001F';

	/** @param samples of the study, none of them excluded */
	public static UnitReconciliation of(Study study, List<Sample> samples, String unit) {
		Set<String> assumed = new LinkedHashSet<>();
		ValueConversion conversion = new ValueConversion(study, unit, ASSUMED_GRAM_PER_MILLILITRE, assumed::add);
		List<Sample> converted = new ArrayList<>(samples.size());
		Map<String, String> hopeless = new HashMap<>();
		Map<String, Integer> refused = new LinkedHashMap<>();
		for (Sample sample : samples) {
			String kind = sample.unit() + SEPARATOR + sample.compound() + SEPARATOR + sample.matrix();
			if (hopeless.containsKey(kind)) {
				refused.merge(hopeless.get(kind), 1, Integer::sum);
				continue;
			}
			try {
				converted.add(conversion.apply(sample));
			} catch (UnitConversionException e) {
				hopeless.put(kind, e.getMessage());
				refused.put(e.getMessage(), 1);
			}
		}
		return new UnitReconciliation(converted, assumed, refused);
	}
}
