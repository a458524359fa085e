package org.starling.ui.star;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.starling.star.StarRow;
import org.starling.star.StarStudy;
import org.starling.star.StarThresholds;
import org.starling.star.study.StudyAnalysis;
import org.starling.star.study.StudyProblem;
import org.starling.ui.Images;
import org.starling.ui.LinkText;
import org.starling.ui.Tools;
import org.starling.ui.charts.ChartClipboard;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.editors.DocumentPage;
import org.starling.ui.editors.Notice;

/**
 * Tissue exposure and selectivity of the study's compounds beside their potency: the matrix and the plane, each following what is selected
 * in the other. Computed in a job when the page comes to the front and whenever the study changes there.
 */
public final class StarPage extends DocumentPage {

	public static final String ID = "starMatrix"; //$NON-NLS-1$
	/** The page where the cut-offs are stated. */
	public static final String SETTINGS = "star"; //$NON-NLS-1$

	private Link cutOffs;
	private Notice notice;
	private StarMatrix matrix;
	private StarPlaneView plane;
	private ToolItem exportTable;
	private ToolItem exportChart;
	private ToolItem copyChart;
	private StudyAnalysis analysis;

	public StarPage(DocumentEditor editor) {
		super(editor, ID, Messages.Star_title, Images.STUDY);
	}

	@Override
	protected void fill(Composite body) {
		Composite client = whole(body);
		Composite head = head(client, 2);
		cutOffs = new Link(head, SWT.WRAP);
		toolkit().adapt(cutOffs, true, true);
		cutOffs.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> editor().openPage(SETTINGS)));
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(cutOffs);
		tools(head);
		notice = new Notice(toolkit(), client, Messages.Star_computing);
		SashForm sash = new SashForm(client, SWT.VERTICAL | SWT.SMOOTH);
		toolkit().adapt(sash);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 540).applyTo(sash);
		matrix = new StarMatrix(sash, context(), row -> plane.highlight(row));
		plane = new StarPlaneView(sash, toolkit(), row -> matrix.select(row));
		toolkit().adapt(matrix);
		toolkit().adapt(plane);
		sash.setWeights(32, 68);
		onRefresh(new StudyFollower<>(editor(), plane, (_, found) -> found, this::show, notice::say)::update);
	}

	private void tools(Composite head) {
		ToolBar bar = bar(head);
		exportTable = Tools.push(bar, Images.DATA, Messages.Star_exportTable,
				() -> StarExport.table(getSite().getShell(), analysis, exportFile("-star.csv"))); //$NON-NLS-1$
		exportChart = Tools.push(bar, Images.EXPORT, Messages.Star_exportChart,
				() -> StarExport.chart(getSite().getShell(), plane.chart(), plane.viewport(), exportFile("-star-plane"))); //$NON-NLS-1$
		copyChart = Tools.push(bar, Images.COPY, Messages.Star_copyChart, () -> ChartClipboard.copy(plane.getDisplay(), plane.chart(), plane.viewport(),
				plane.canvas().getSize().x, plane.canvas().getSize().y));
		enable();
	}

	private void show(StudyAnalysis found) {
		analysis = found;
		List<StarRow> rows = rows();
		StarThresholds thresholds = found.classifier().map(c -> c.thresholds()).orElse(null);
		cutOffs.setText(rows.isEmpty() || found.tissues().isEmpty() ? Messages.Star_settings
				: LinkText.literal(CutOffText.of(thresholds, found.tissues().get())) + ' '
						+ (thresholds == null ? Messages.CutOff_state : Messages.CutOff_edit));
		List<StudyProblem> problems = found.problems().stream().filter(p -> p.severity() != StudyProblem.Severity.INFO).toList();
		notice.say(rows.isEmpty() ? problems.stream().map(StudyProblem::text).findFirst().orElse(Messages.Star_noTissues)
				: problems.stream().map(StudyProblem::text).distinct().collect(Collectors.joining(" \u00b7 "))); //$NON-NLS-1$
		matrix.show(rows);
		plane.show(rows, thresholds, found.settings().map(s -> s.sparse().level()).orElse(0.9));
		enable();
		cutOffs.requestLayout();
	}

	private void enable() {
		boolean any = !rows().isEmpty();
		exportTable.setEnabled(any);
		exportChart.setEnabled(any);
		copyChart.setEnabled(any);
	}

	/** The compounds as they were computed last; empty before and when there are none. */
	public List<StarRow> rows() {
		return analysis == null ? List.of() : analysis.star().map(StarStudy::rows).orElse(List.of());
	}

	/** Selects a compound in the matrix, as a click does. */
	public void select(String compound) {
		rows().stream().filter(r -> Objects.equals(compound, r.exposure().name())).findFirst().ifPresent(matrix::select);
	}

	/** The compound that stands out in the plane, or null. */
	public String highlighted() {
		return plane.highlighted();
	}

	/** What the page says of cut-offs and of what stands in the way. */
	public String notices() {
		return cutOffs.getText() + '\n' + notice.text();
	}

	/** What cells of the matrix show, row by row. */
	public List<List<String>> cells() {
		return matrix.table() == null ? List.of() : matrix.table().texts();
	}
}
