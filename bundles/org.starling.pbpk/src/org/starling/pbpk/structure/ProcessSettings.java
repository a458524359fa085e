package org.starling.pbpk.structure;

import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.physiology.Organ;

/**
 * One enzyme or transporter, linear or saturable (Michaelis and Menten).
 *
 * @param name       of the enzyme or transporter, such as {@code CYP3A4}; symbols end in it
 * @param organ      where it works; null for plasma
 * @param clearance  intrinsic clearance of unbound drug of the whole organ, L/h or convertible; null when saturable
 * @param vmax       of the whole organ, umol/h or convertible, mass too; null when linear
 * @param km         of unbound drug, umol/L or convertible; null when linear
 * @param metabolite name of another compound of the settings that it makes, one mole a mole; null for none that is followed
 */
public record ProcessSettings(String name, ProcessKind kind, Organ organ, CompoundValue clearance, CompoundValue vmax,
		CompoundValue km, String metabolite) {

	public static ProcessSettings linear(String name, ProcessKind kind, Organ organ, CompoundValue clearance) {
		return new ProcessSettings(name, kind, organ, clearance, null, null, null);
	}

	public static ProcessSettings saturable(String name, ProcessKind kind, Organ organ, CompoundValue vmax, CompoundValue km) {
		return new ProcessSettings(name, kind, organ, null, vmax, km, null);
	}

	/** The same making another compound. */
	public ProcessSettings making(String compound) {
		return new ProcessSettings(name, kind, organ, clearance, vmax, km, compound);
	}

	public boolean isSaturable() {
		return clearance == null;
	}
}
