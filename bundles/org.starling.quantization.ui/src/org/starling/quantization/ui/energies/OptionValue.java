package org.starling.quantization.ui.energies;

import java.util.Objects;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.starling.model.quantization.CalculationOption;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.model.quantization.QuantizationPackage.Literals;
import org.starling.model.store.Documents;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueAccess;
import org.starling.ui.emf.ValueFormat;

/**
 * A keyword of a calculation; one that has no value is not written.
 *
 * @param label  for the person
 * @param key    of the QCSchema
 * @param format of its value as text
 */
record OptionValue(String label, String key, ValueFormat format) implements ValueAccess {

	private static final String NO = "false"; //$NON-NLS-1$

	private CalculationOption option(EObject owner) {
		return owner == null ? null : ((EnergyCalculation) owner).getOptions().stream().filter(o -> key.equals(o.getKey())).findFirst().orElse(null);
	}

	/** What is written; null when nothing is. */
	static String value(EObject owner, String key) {
		return owner == null ? null : ((EnergyCalculation) owner).getOptions().stream().filter(o -> key.equals(o.getKey())).findFirst()
				.map(CalculationOption::getValue).orElse(null);
	}

	@Override
	public String text(EObject owner) {
		String value = value(owner, key);
		return format.format(format.kind() == ValueFormat.Kind.FLAG ? Boolean.valueOf(value) : value);
	}

	@Override
	public Command change(EditingDomain domain, EObject owner, String text) throws InvalidValueException {
		Object parsed = format.parse(owner, text);
		String value = parsed == null || NO.equals(parsed.toString()) ? null : format.kind() == ValueFormat.Kind.NUMBER ? text.strip() : parsed.toString();
		CalculationOption option = option(owner);
		if (Objects.equals(value, option == null ? null : option.getValue())) {
			return null;
		}
		if (value == null) {
			return RemoveCommand.create(domain, owner, Literals.ENERGY_CALCULATION__OPTIONS, option);
		}
		if (option != null) {
			return SetCommand.create(domain, option, Literals.CALCULATION_OPTION__VALUE, value);
		}
		CalculationOption made = Documents.create(CalculationOption.class, Literals.CALCULATION_OPTION);
		made.setKey(key);
		made.setValue(value);
		return AddCommand.create(domain, owner, Literals.ENERGY_CALCULATION__OPTIONS, made);
	}

	@Override
	public boolean concerns(EObject owner, EObject object, EStructuralFeature feature) {
		return object != null && object == option(owner);
	}
}
