package org.starling.quantum.energy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.integrals.OneElectron;
import org.starling.quantum.properties.BondOrders;
import org.starling.quantum.properties.PotentialCharges;
import org.starling.quantum.scf.ScfResult;
import org.starling.quantum.scf.StaticResponse;

/** What is calculated of a field beside its energy when it is asked for. */
public enum FurtherProperty {
	/** static dipole polarizability, xx xy xz yx … zz, in atomic units */
	POLARIZABILITY,
	/** charges of Merz and Kollman from the electrostatic potential */
	ESP_CHARGES,
	/** the same with the first restraint of RESP */
	RESP_CHARGES,
	/** Mayer's bond orders, a row for each atom */
	BOND_ORDERS;

	/** As in requests. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * @throws IllegalArgumentException when there is no such property; the message lists them
	 */
	public static FurtherProperty of(String text) {
		for (FurtherProperty property : values()) {
			if (property.id().equals(text.strip().toLowerCase(Locale.ROOT))) {
				return property;
			}
		}
		throw new IllegalArgumentException("the property \"" + text + "\" is none of "
				+ Arrays.stream(values()).map(FurtherProperty::id).collect(Collectors.joining(", ")));
	}

	/**
	 * Numbers by the names of the properties, on the calling thread.
	 *
	 * @throws IllegalArgumentException when the method has none of them
	 * @throws IllegalStateException    when the equations of the response are not solved
	 */
	public static Map<String, double[]> calculate(EnergyModel model, ScfResult field, Set<FurtherProperty> wanted) {
		Map<String, double[]> found = new LinkedHashMap<>();
		if (wanted.isEmpty()) {
			return found;
		}
		OneElectron one = new OneElectron(field.basis(), field.geometry());
		DMatrixRMaj density = field.alpha().density();
		CommonOps_DDRM.addEquals(density, field.beta().density());
		for (FurtherProperty property : wanted) {
			found.put(property.id(), switch (property) {
			case POLARIZABILITY -> polarizability(model, field, one);
			case ESP_CHARGES -> PotentialCharges.of(field.geometry(), one, density, false).charges();
			case RESP_CHARGES -> PotentialCharges.of(field.geometry(), one, density, true).charges();
			case BOND_ORDERS -> flat(BondOrders.mayer(field.basis(), field.geometry().atoms(), one.overlap(), field.alpha().density(),
					field.beta().density()));
			});
		}
		return found;
	}

	private static double[] polarizability(EnergyModel model, ScfResult field, OneElectron one) {
		List<DMatrixRMaj> dipole = List.of(one.moment(1, 0, 0, new double[3]), one.moment(0, 1, 0, new double[3]), one.moment(0, 0, 1, new double[3]));
		return flat(StaticResponse.of(field, EnergyCalculation.interactions(model, field), dipole));
	}

	private static double[] flat(double[][] matrix) {
		return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
	}
}
