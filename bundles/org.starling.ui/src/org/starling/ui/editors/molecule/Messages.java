package org.starling.ui.editors.molecule;

import org.eclipse.osgi.util.NLS;

/** Texts of the molecule editor. */
final class Messages extends NLS {

	public static String Column_medium;
	public static String Column_notes;
	public static String Column_order;
	public static String Column_pH;
	public static String Column_property;
	public static String Column_qualifier;
	public static String Column_species;
	public static String Column_unit;
	public static String Column_value;
	public static String Field_cas;
	public static String Field_casTip;
	public static String Field_charge;
	public static String Field_chargeTip;
	public static String Field_formula;
	public static String Field_formulaTip;
	public static String Field_inchi;
	public static String Field_kind;
	public static String Field_multiplicity;
	public static String Field_multiplicityTip;
	public static String Field_name;
	public static String Field_notes;
	public static String Field_notesTip;
	public static String Field_smiles;
	public static String Field_smilesTip;
	public static String Formula_command;
	public static String Identity_section;
	public static String Notes_section;
	public static String Overview_title;
	public static String Properties_empty;
	public static String Properties_help;
	public static String Properties_noun;
	public static String Properties_title;
	public static String Structure_section;

	static {
		NLS.initializeMessages("org.starling.ui.editors.molecule.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
