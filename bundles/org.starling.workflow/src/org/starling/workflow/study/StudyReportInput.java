package org.starling.workflow.study;

import java.util.Map;

import org.starling.model.study.Study;
import org.starling.nca.table.ReportedComparison;
import org.starling.star.study.StudyAnalysis;
import org.starling.workflow.prediction.PredictionComparison;

/**
 * What a study's report tells.
 *
 * @param reported parameters of the study's source beside the calculated ones; null when it reported none
 * @param prediction a simulation of the same tissues; null for none
 * @param versions name and version of everything that took part, in order
 * @param author   who made the report; null for nobody
 * @param date     of the report as it is to be shown; null for none, so that the same study gives the same bytes
 */
public record StudyReportInput(Study study, StudyAnalysis analysis, ReportedComparison reported, PredictionComparison prediction, Map<String, String> versions, String author,
		String date) {
}
