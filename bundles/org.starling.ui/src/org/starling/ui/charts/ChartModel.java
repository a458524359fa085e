package org.starling.ui.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.starling.chart.AxisScale;
import org.starling.chart.ChartSpec;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.chart.PageSpec;
import org.starling.chart.PanelSpec;
import org.starling.chart.SeriesSpec;
import org.starling.chart.SeriesStyle;
import org.starling.chart.look.ChartLook;
import org.starling.workflow.ChartLooks;

/**
 * What the chart view shows: one of several figures, with the person's scales, hidden series and shown range on top. No
 * toolkit in it; use it on one thread.
 */
public final class ChartModel {

	private List<Figure> figures = List.of();
	private int index;
	private AxisScale xScale;
	private AxisScale yScale;
	private final Set<String> hidden = new LinkedHashSet<>();
	private ChartViewport viewport = ChartViewport.AUTOMATIC;
	private ChartLooks looks = ChartLooks.NONE;

	/** How the person wants the figures to look. */
	public ChartLooks looks() {
		return looks;
	}

	public void setLooks(ChartLooks others) {
		looks = others;
	}

	/** The look of the selected figure. */
	public ChartLook look() {
		return figures.isEmpty() ? ChartLook.OWN : looks.look(figures.get(index).title());
	}

	/** Gives the selected figure another look; its own scales and range hold again. */
	public void setLook(ChartLook look) {
		looks = looks.with(figures.get(index).title(), look);
		xScale = null;
		yScale = null;
		viewport = ChartViewport.AUTOMATIC;
	}

	/** Takes other figures. The selected title, the scales and hidden series stay where the new figures have them too. */
	public void setFigures(List<Figure> others) {
		String title = figures.isEmpty() ? null : figures.get(index).title();
		boolean sameNames = titles(figures).equals(titles(others));
		figures = List.copyOf(others);
		int same = titles(figures).indexOf(title);
		index = Math.max(0, same);
		viewport = ChartViewport.AUTOMATIC;
		if (!sameNames) {
			xScale = null;
			yScale = null;
			hidden.clear();
		}
	}

	/** Takes figures of the same run with other numbers: the shown range stays too. */
	public void replaceFigures(List<Figure> others) {
		ChartViewport range = viewport;
		boolean sameNames = titles(figures).equals(titles(others));
		setFigures(others);
		viewport = sameNames ? range : ChartViewport.AUTOMATIC;
	}

	private static List<String> titles(List<Figure> of) {
		return of.stream().map(Figure::title).toList();
	}

	/** The figures as they were given. */
	public List<Figure> figures() {
		return figures;
	}

	/** Position of the selected figure. */
	public int index() {
		return index;
	}

	/** Selects a figure; its own scales and range hold again. */
	public void select(int other) {
		if (other != index && other >= 0 && other < figures.size()) {
			index = other;
			viewport = ChartViewport.AUTOMATIC;
			xScale = null;
			yScale = null;
			hidden.clear();
		}
	}

	/** The figure to draw, or null when there is none. */
	public Figure shown() {
		if (figures.isEmpty()) {
			return null;
		}
		Figure visible = each(figures.get(index), this::visible);
		try {
			visible = look().apply(visible);
		} catch (IllegalArgumentException e) {
			// made for other units: the figure is shown as it is by itself
			System.getLogger(ChartModel.class.getName()).log(System.Logger.Level.WARNING, e.getMessage());
		}
		return each(visible, this::scaled);
	}

	private static Figure each(Figure figure, UnaryOperator<ChartSpec> change) {
		return switch (figure) {
		case ChartSpec chart -> change.apply(chart);
		case PanelSpec panels -> new PanelSpec(panels.title(), panels.columns(), panels.charts().stream().map(change).toList(), panels.legend(),
				panels.notes());
		case PageSpec page -> page;
		};
	}

	private ChartSpec visible(ChartSpec chart) {
		List<SeriesSpec> series = new ArrayList<>();
		for (int i = 0; i < chart.series().size(); i++) {
			SeriesSpec s = chart.series().get(i);
			if (!hidden.contains(s.name())) {
				// a series keeps its colour when another one before it is hidden
				int colour = ChartTheme.light().index(s.style(), i);
				series.add(s.style().colour() == SeriesStyle.AUTOMATIC ? s.withColour(colour) : s);
			}
		}
		return chart.withSeries(series);
	}

	private ChartSpec scaled(ChartSpec chart) {
		ChartSpec result = chart;
		if (xScale != null) {
			result = result.withX(result.x().withScale(xScale));
		}
		return yScale == null ? result : result.withYScale(yScale);
	}

	/** Names of the selected figure's series with the position that gives each its colour, negative for grey, in order of appearance. */
	public Map<String, Integer> series() {
		Map<String, Integer> names = new LinkedHashMap<>();
		if (!figures.isEmpty()) {
			for (ChartSpec chart : figures.get(index).charts()) {
				for (int i = 0; i < chart.series().size(); i++) {
					SeriesSpec s = chart.series().get(i);
					boolean grey = s.style().colour() == SeriesStyle.NEUTRAL;
					names.putIfAbsent(s.name(), grey ? SeriesStyle.NEUTRAL : ChartTheme.light().index(s.style(), i));
				}
			}
		}
		return names;
	}

	public boolean isVisible(String series) {
		return !hidden.contains(series);
	}

	public void setVisible(String series, boolean visible) {
		if (visible) {
			hidden.remove(series);
		} else {
			hidden.add(series);
		}
	}

	/** Whether the first y axis is logarithmic as shown. */
	public boolean isLogY() {
		Figure f = shown();
		return f != null && f.charts().getFirst().y().getFirst().scale() == AxisScale.LOG;
	}

	/** Whether the x axis is logarithmic as shown. */
	public boolean isLogX() {
		Figure f = shown();
		return f != null && f.charts().getFirst().x().scale() == AxisScale.LOG;
	}

	public void setLogY(boolean log) {
		yScale = log ? AxisScale.LOG : AxisScale.LINEAR;
		viewport = new ChartViewport(viewport.x(), List.of());
	}

	public void setLogX(boolean log) {
		xScale = log ? AxisScale.LOG : AxisScale.LINEAR;
		viewport = new ChartViewport(null, viewport.y());
	}

	/** The shown range. */
	public ChartViewport viewport() {
		return viewport;
	}

	public void setViewport(ChartViewport other) {
		viewport = other;
	}
}
