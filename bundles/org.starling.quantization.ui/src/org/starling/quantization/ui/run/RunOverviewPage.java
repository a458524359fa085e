package org.starling.quantization.ui.run;

import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.ANALYTICAL_RUN__DIGITIZER;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.ANALYTICAL_RUN__INSTRUMENT;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.ANALYTICAL_RUN__RAW_FOLDER;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.ANALYTICAL_RUN__SEQUENCE;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.DIGITIZER_MODE;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.DIGITIZER__AVERAGING;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.DIGITIZER__BITS;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.DIGITIZER__DITHER;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.DIGITIZER__FULL_SCALE;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.DIGITIZER__MODE;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceVisitor;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.starling.lcms.quantitation.RunData;
import org.starling.model.base.BasePackage;
import org.starling.model.bioanalysis.DigitizerMode;
import org.starling.model.store.ProjectFolder;
import org.starling.tables.Table;
import org.starling.ui.charts.DataTable;
import org.starling.ui.editors.fields.FieldGrid;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.QuantityValue;
import org.starling.ui.emf.ValueFormat;

/** Where the run's files are, what digitized them, and what each file says of itself. */
final class RunOverviewPage extends RunPage {

	private static final int NARROW = 380;
	private static final double ALL = Double.POSITIVE_INFINITY;

	private DataTable files;
	private RunData shown;

	RunOverviewPage(AnalyticalRunEditor editor) {
		super(editor, "overview", Messages.Overview_title, BasePackage.Literals.NAMED__NAME, BasePackage.Literals.NAMED__NOTES, //$NON-NLS-1$
				ANALYTICAL_RUN__INSTRUMENT, ANALYTICAL_RUN__SEQUENCE, ANALYTICAL_RUN__RAW_FOLDER, ANALYTICAL_RUN__DIGITIZER);
	}

	@Override
	protected void content(Composite client) {
		Composite columns = columns(client, NARROW, false);
		general(fields(section(column(columns), Messages.General_section, null, false), this::run));
		digitizer(fields(section(column(columns), Messages.Digitizer_section, Messages.Digitizer_help, false), this::run));
		files = new DataTable(section(client, Messages.Files_section, Messages.Files_help, true));
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 160).applyTo(files);
	}

	private void general(FieldGrid grid) {
		grid.add(FeatureValue.of(Messages.Field_name, Formats.text(), BasePackage.Literals.NAMED__NAME), null);
		grid.add(FeatureValue.of(Messages.Field_sequence, Formats.text(tables()), ANALYTICAL_RUN__SEQUENCE), Messages.Field_sequenceTip);
		grid.add(FeatureValue.of(Messages.Field_rawFolder, Formats.text(), ANALYTICAL_RUN__RAW_FOLDER), Messages.Field_rawFolderTip);
		grid.add(FeatureValue.of(Messages.Field_instrument, Formats.text(), ANALYTICAL_RUN__INSTRUMENT), null);
		grid.multiline(FeatureValue.of(Messages.Field_notes, Formats.text(), BasePackage.Literals.NAMED__NOTES), null, 3);
	}

	/** Tables in the project's data folder. */
	private List<String> tables() {
		List<String> found = new ArrayList<>();
		IFolder data = runEditor().file().getProject().getFolder(ProjectFolder.DATA_FOLDER);
		if (data.exists()) {
			try {
				data.accept((IResourceVisitor) resource -> {
					if (resource instanceof IFile file && String.valueOf(file.getFileExtension()).matches("csv|tsv|txt|xlsx")) { //$NON-NLS-1$
						found.add(file.getProjectRelativePath().toString());
					}
					return true;
				}, IResource.DEPTH_INFINITE, IResource.NONE);
			} catch (CoreException e) {
				ILog.of(RunOverviewPage.class).warn(data.getFullPath() + " is not listed", e); //$NON-NLS-1$
			}
		}
		return found;
	}

	private static void digitizer(FieldGrid grid) {
		add(grid, Messages.Digitizer_mode, new OrDefault(Formats.enumeration(DIGITIZER_MODE), DigitizerMode.UNKNOWN), DIGITIZER__MODE, Messages.Digitizer_modeTip);
		add(grid, Messages.Digitizer_bits, Formats.optionalInteger(1), DIGITIZER__BITS, Messages.Digitizer_bitsTip);
		grid.plainQuantity(new QuantityValue(Messages.Digitizer_fullScale, ANALYTICAL_RUN__DIGITIZER, DIGITIZER__FULL_SCALE, Formats.number(0, ALL),
				Formats.unit()), Messages.Digitizer_unit, Messages.Digitizer_fullScaleTip);
		add(grid, Messages.Digitizer_averaging, Formats.optionalInteger(1), DIGITIZER__AVERAGING, Messages.Digitizer_averagingTip);
		add(grid, Messages.Digitizer_dither, Formats.flag(), DIGITIZER__DITHER, Messages.Digitizer_ditherTip);
	}

	private static void add(FieldGrid grid, String label, ValueFormat format, EStructuralFeature feature, String tip) {
		grid.add(FeatureValue.of(label, format, ANALYTICAL_RUN__DIGITIZER, feature), tip);
	}

	@Override
	protected void show() {
		if (shown != results().data()) {
			shown = results().data();
			files.setData(table());
		}
	}

	@Override
	protected Table exported() {
		return results().data() == null ? null : table();
	}

	private Table table() {
		return shown == null ? Table.builder().build() : InjectionTables.files(shown);
	}
}
