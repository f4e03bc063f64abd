package io.newswire.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between modules point one way only. */
@AnalyzeClasses(packages = "io.newswire", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule arrows_point_from_later_modules_to_earlier_ones = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("schemas")
            .definedBy("io.newswire.record..", "io.newswire.schemas..")
            .layer("service")
            .definedBy("io.newswire.service..")
            .layer("embedded")
            .definedBy("io.newswire.embedded..")
            .layer("ingest")
            .definedBy("io.newswire.ingest..")
            .layer("enrich")
            .definedBy("io.newswire.enrich..")
            .layer("sink")
            .definedBy("io.newswire.sink..")
            .layer("dashboard")
            .definedBy("io.newswire.dashboard..")
            .layer("local")
            .definedBy("io.newswire.local..")
            .whereLayer("local")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("dashboard")
            .mayOnlyBeAccessedByLayers("local")
            .whereLayer("sink")
            .mayOnlyBeAccessedByLayers("local")
            .whereLayer("enrich")
            .mayOnlyBeAccessedByLayers("local")
            .whereLayer("ingest")
            .mayOnlyBeAccessedByLayers("local")
            .whereLayer("embedded")
            .mayOnlyBeAccessedByLayers("local");

    @ArchTest
    static final ArchRule analysis_knows_nothing_of_kafka = noClasses()
            .that()
            .resideInAPackage("io.newswire.enrich.analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.newswire.enrich.stream..", "io.newswire.service..");

    @ArchTest
    static final ArchRule stories_are_grouped_without_kafka = noClasses()
            .that()
            .resideInAPackage("io.newswire.enrich.stories..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.newswire.enrich.stream..");
}
