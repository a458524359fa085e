package org.starling.ui.editors.molecule;

import org.eclipse.osgi.util.NLS;

/** Texts of the molecule editor. */
final class Messages extends NLS {

	public static String Column_atoms;
	public static String Column_conformer;
	public static String Column_default;
	public static String Column_energy;
	public static String Column_medium;
	public static String Column_notes;
	public static String Column_order;
	public static String Column_origin;
	public static String Column_pH;
	public static String Column_property;
	public static String Column_qualifier;
	public static String Column_species;
	public static String Column_unit;
	public static String Column_value;
	public static String Command_take;
	public static String Conformers_align;
	public static String Conformers_alignTip;
	public static String Conformers_apart;
	public static String Conformers_build;
	public static String Conformers_buildTip;
	public static String Conformers_clipboard;
	public static String Conformers_count;
	public static String Conformers_default;
	public static String Conformers_defaultTip;
	public static String Conformers_delete;
	public static String Conformers_deleteTip;
	public static String Conformers_empty;
	public static String Conformers_export;
	public static String Conformers_exportTip;
	public static String Conformers_import;
	public static String Conformers_importTip;
	public static String Conformers_name;
	public static String Conformers_noEnergy;
	public static String Conformers_nothing;
	public static String Conformers_nothingToPaste;
	public static String Conformers_paste;
	public static String Conformers_pasteTip;
	public static String Conformers_rmsd;
	public static String Conformers_search;
	public static String Conformers_searchTip;
	public static String Conformers_title;
	public static String Conformers_upTo;
	public static String Conformers_yes;
	public static String Export_failed;
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
	public static String Job_build;
	public static String Job_export;
	public static String Job_found;
	public static String Job_read;
	public static String Job_search;
	public static String Notes_section;
	public static String OfName_changed;
	public static String OfName_doubts;
	public static String OfName_link;
	public static String OfName_taken;
	public static String OfName_tip;
	public static String Overview_title;
	public static String Properties_empty;
	public static String Properties_help;
	public static String Properties_noun;
	public static String Properties_title;
	public static String Said_aligned;
	public static String Said_alignedSome;
	public static String Said_busy;
	public static String Said_cancelled;
	public static String Said_changed;
	public static String Said_made;
	public static String Said_noPlaces;
	public static String Said_noSmiles;
	public static String Said_nothingNew;
	public static String Said_oneMade;
	public static String Said_otherMolecule;
	public static String Said_taken;
	public static String Said_takenSome;
	public static String Structure_section;
	public static String Style_balls;
	public static String Style_filling;
	public static String Style_name;
	public static String Style_sticks;
	public static String View_help;
	public static String View_labels;
	public static String View_reset;
	public static String View_resetTip;

	static {
		NLS.initializeMessages("org.starling.ui.editors.molecule.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
