// Generated from openapi.json by `npm run api`; do not edit.

export interface paths {
    "/api/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 站内消息，新的在前 Messages in the app, newest first
         * @description right: `message.read`
         */
        get: operations["getMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 标记消息为已读 Mark a message as read
         * @description right: `message.read`
         */
        post: operations["postMessagesByIdRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 全部标记为已读 Mark all messages as read
         * @description right: `message.read`
         */
        post: operations["postMessagesRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notice-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 我的通知偏好 How I want to be told
         * @description right: `notice.prefer`
         */
        get: operations["getNoticePreferences"];
        /**
         * 修改通知偏好 Change how I want to be told
         * @description right: `notice.prefer`
         */
        put: operations["putNoticePreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notice-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 通知设置与渠道状态 Settings and which channels are set up
         * @description right: `delivery.read`
         */
        get: operations["getNoticeSettings"];
        /**
         * 修改免打扰时段与汇总时间 Change quiet hours and time of the digest
         * @description right: `notice.configure`
         */
        put: operations["putNoticeSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 发送记录，新的在前 What was sent with which outcome, newest first
         * @description right: `delivery.read`
         */
        get: operations["getDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重新发送 Send once more
         * @description right: `delivery.resolve`
         */
        post: operations["postDeliveriesByIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 确认结果不明的消息是否收到 Say whether a message of unknown outcome arrived
         * @description right: `delivery.resolve`
         */
        post: operations["postDeliveriesByIdResolution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 回调列表 Addresses of other systems
         * @description right: `webhook.manage`
         */
        get: operations["getWebhooks"];
        put?: never;
        /**
         * 新增回调 Add an address
         * @description right: `webhook.manage`
         */
        post: operations["postWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 修改、停用或启用回调 Change, pause or resume
         * @description right: `webhook.manage`
         */
        put: operations["putWebhooksById"];
        post?: never;
        /**
         * 删除回调 Remove an address
         * @description right: `webhook.manage`
         */
        delete: operations["deleteWebhooksById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更换密钥，旧密钥再用 24 小时 Change the key; the former one signs for another day
         * @description right: `webhook.manage`
         */
        post: operations["postWebhooksByIdRotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查看签名密钥（留痕） Show the key; recorded
         * @description right: `webhook.manage`
         */
        post: operations["postWebhooksByIdSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 试发一条 Send a trial message
         * @description right: `webhook.manage`
         */
        post: operations["postWebhooksByIdPing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 自己的偏好：密度、快捷键、各列表的列 Density, keys, columns of lists
         * @description right: `preference.read`
         */
        get: operations["getPreferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 修改自己的偏好 Change some of them
         * @description right: `preference.keep`
         */
        patch: operations["patchPreferences"];
        trace?: never;
    };
    "/api/preferences/lists/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 保存一个列表的列设置 Keep the columns of one list
         * @description right: `preference.keep`
         */
        put: operations["putPreferencesListsByList"];
        post?: never;
        /**
         * 恢复一个列表的默认列 Back to the columns as built
         * @description right: `preference.keep`
         */
        delete: operations["deletePreferencesListsByList"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/preferences/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 记一次来访，答复上一次的时间 Note a visit; answers when the one before was
         * @description right: `preference.keep`
         */
        post: operations["postPreferencesVisits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imprint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 站点标识 Who runs the site and how the office is reached
         * @description right: `site.read`
         */
        get: operations["getImprint"];
        /**
         * 修改站点标识 Change it
         * @description right: `imprint.edit`
         */
        put: operations["putImprint"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 工作日历：去年到后年的放假调休安排 Days off from last year to the year after next
         * @description right: `calendar.read`
         */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 录入一年的放假调休安排 Enter the plan of a year
         * @description right: `calendar.edit`
         */
        put: operations["putCalendarByYear"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 自己的和本机构共享的视图 / Own views and those of the organisation
         * @description right: `view.use`
         */
        get: operations["getViews"];
        put?: never;
        /**
         * 保存视图 / Save a view
         * @description right: `view.use`
         */
        post: operations["postViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 删除视图 / Delete a view
         * @description right: `view.use`
         */
        delete: operations["deleteViewsById"];
        options?: never;
        head?: never;
        /**
         * 改名、改条件、共享 / Change a view
         * @description right: `view.use`
         */
        patch: operations["patchViewsById"];
        trace?: never;
    };
    "/api/views/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 打开列表时先用哪个视图 / Which view a list begins with
         * @description right: `view.use`
         */
        put: operations["putViewsDefault"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 待办、已办、我发起、抄送 What waits for me, what I decided, asked for, was copied
         * @description right: `approval.read`
         */
        get: operations["getCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按列表的条件导出一栏（水印、留痕） One box as filtered, as a file
         * @description right: `approval.export`
         */
        get: operations["getCasesExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 各栏的件数 How many in each box
         * @description right: `approval.read`
         */
        get: operations["getCasesCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/related-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某机构或某条记录的事项（自己看得到的） Cases of an organisation or about a record, as far as one may see them
         * @description right: `approval.read`
         */
        get: operations["getRelatedCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一件事项：办理过程、期限、可以做什么 One case: the way it went, its deadline, what may be done
         * @description right: `approval.read`
         */
        get: operations["getCasesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-subjects/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某个对象最近的一件事项 The latest case of a subject
         * @description right: `approval.read`
         */
        get: operations["getCaseSubjectsByKindById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 同意、驳回（到申请人或以前的环节）、不予通过 Approve, send back, refuse
         * @description right: `approval.act`
         */
        post: operations["postCasesByIdDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 转办给有权办理的同事 Hand to a colleague who may decide
         * @description right: `approval.act`
         */
        post: operations["postCasesByIdTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/signers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 加签：请同事先签或后签；多人即会签 Ask colleagues to sign too, before or after
         * @description right: `approval.act`
         */
        post: operations["postCasesByIdSigners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/signers/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销加签：发起加签的人，在对方签署之前 Let off whom one asked to sign, before they have
         * @description right: `approval.act`
         */
        post: operations["postCasesByIdSignersRemoval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 催办：申请人每个工作日一次 Remind; once a working day
         * @description right: `approval.act`
         */
        post: operations["postCasesByIdUrge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回 Take back what one asked for
         * @description right: `approval.act`
         */
        post: operations["postCasesByIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 抄送已阅 Mark a copy as read
         * @description right: `approval.read`
         */
        post: operations["postCasesByIdRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 上传佐证材料（PDF、JPEG、PNG，10 MB 以内） Add a paper
         * @description right: `approval.act`
         */
        post: operations["postCasesByIdAttachments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载佐证材料 Read a paper
         * @description right: `approval.read`
         */
        get: operations["getCasesByIdAttachmentsByAttachmentId"];
        put?: never;
        post?: never;
        /**
         * 移除自己上传的材料 Remove a paper of one’s own
         * @description right: `approval.act`
         */
        delete: operations["deleteCasesByIdAttachmentsByAttachmentId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approval-definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 各类事项的审批流程 How each kind of matter is decided
         * @description right: `approval.define`
         */
        get: operations["getApprovalDefinitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approval-definitions/{kind}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 保存流程草稿 Save a draft
         * @description right: `approval.define`
         */
        put: operations["putApprovalDefinitionsByKindDraft"];
        post?: never;
        /**
         * 放弃草稿 Discard the draft
         * @description right: `approval.define`
         */
        delete: operations["deleteApprovalDefinitionsByKindDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approval-definitions/{kind}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 启用草稿；正在办理的仍按原流程 Bring the draft into force; running cases keep theirs
         * @description right: `approval.define`
         */
        post: operations["postApprovalDefinitionsByKindActivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 休假代办：自己的安排、为谁代办、可以托付的同事 Own absences, for whom one stands in, who could
         * @description right: `approval.read`
         */
        get: operations["getAbsences"];
        put?: never;
        /**
         * 安排休假代办：这些天由同事办理 Name a stand-in for some days
         * @description right: `approval.act`
         */
        post: operations["postAbsences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提前结束休假代办 End it early
         * @description right: `approval.act`
         */
        post: operations["postAbsencesByIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/codes/{set}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按名称、拼音、代码查找，或列出下级 Find codes by name, pinyin or digits, or list what lies below one
         * @description right: `code.read`
         */
        get: operations["getCodesBySet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/codes/{set}/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一个代码 Read one code
         * @description right: `code.read`
         */
        get: operations["getCodesBySetByCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crosswalk/majors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 专业目录及其对照情况 Majors and how they are linked
         * @description right: `crosswalk.read`
         */
        get: operations["getCrosswalkMajors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crosswalk/majors/{major}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个专业对应的职业与行业 Occupations and industries of one major
         * @description right: `crosswalk.read`
         */
        get: operations["getCrosswalkMajorsByMajor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crosswalk/majors/{major}/links/{target}/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 确认、排除或添加一条对照 Confirm, rule out or add a link
         * @description right: `crosswalk.edit`
         */
        put: operations["putCrosswalkMajorsByMajorLinksByTargetByCode"];
        post?: never;
        /**
         * 撤回确认或排除 Take a decision back
         * @description right: `crosswalk.edit`
         */
        delete: operations["deleteCrosswalkMajorsByMajorLinksByTargetByCode"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crosswalk/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 对照覆盖率 Coverage
         * @description right: `crosswalk.read`
         */
        get: operations["getCrosswalkCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/skill-extractions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 从文字识别技能、职业、证书、工具，不保存 / Terms that a text names; nothing is kept
         * @description right: `skill.read`
         */
        post: operations["postSkillExtractions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/skill-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 技能词典 / Entries of the dictionary
         * @description right: `skill.read`
         */
        get: operations["getSkillTerms"];
        put?: never;
        /**
         * 新增本地词条，立即生效 / Add an own entry
         * @description right: `skill.edit`
         */
        post: operations["postSkillTerms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/skill-terms/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个词条及其变更 / One entry with its history
         * @description right: `skill.read`
         */
        get: operations["getSkillTermsByCode"];
        /**
         * 修改词条，旧的保留 / Change an entry
         * @description right: `skill.edit`
         */
        put: operations["putSkillTermsByCode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/skill-masks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 排除词：含有词条名称而另有所指的说法 / Words that hold a name and mean something else
         * @description right: `skill.read`
         */
        get: operations["getSkillMasks"];
        /**
         * 新增、停用、恢复排除词，立即生效 / Add one, let one go, take it back
         * @description right: `skill.edit`
         */
        put: operations["putSkillMasks"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/skill-terms/{code}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 停用、并入、核实、撤销 / Retire, merge, confirm, undo
         * @description right: `skill.edit`
         */
        post: operations["postSkillTermsByCodeActions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phrases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 词表：禁用词语与例外 / Phrases that rules look for, also past ones
         * @description right: `regulation.read`
         */
        get: operations["getPhrases"];
        put?: never;
        /**
         * 新增词语，立即生效 / Add a phrase; it counts at once
         * @description right: `regulation.edit`
         */
        post: operations["postPhrases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phrases/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 改写本地词语，旧的保留 / Change an own phrase; the former stays readable
         * @description right: `regulation.edit`
         */
        post: operations["postPhrasesByIdChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phrases/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 停用本地词语 / End an own phrase
         * @description right: `regulation.edit`
         */
        post: operations["postPhrasesByIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phrases/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 产品自带的词语本地不适用 / Lift a phrase of the product in this region
         * @description right: `regulation.edit`
         */
        post: operations["postPhrasesByIdLift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phrases/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 标记为已确认 / Mark as confirmed
         * @description right: `regulation.edit`
         */
        post: operations["postPhrasesByIdConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/thresholds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 期限、年龄与界限：现行值与将来的值 / Periods, ages and limits, as they stand and as they will
         * @description right: `regulation.read`
         */
        get: operations["getThresholds"];
        put?: never;
        /**
         * 登记自某日起的新值，旧值保留 / Set a value from a day on; earlier ones stay
         * @description right: `regulation.edit`
         */
        post: operations["postThresholds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wage-floors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 最低工资标准，含过去的 / Minimum wages, also past ones
         * @description right: `regulation.read`
         */
        get: operations["getWageFloors"];
        put?: never;
        /**
         * 新增最低工资标准，旧标准保留 / Add a minimum wage; earlier ones stay
         * @description right: `regulation.edit`
         */
        post: operations["postWageFloors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wage-floors/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 写明公告，标记为已核对 / Name the announcement that it was compared with
         * @description right: `regulation.edit`
         */
        post: operations["postWageFloorsByIdConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 规则列表，含过去和将来的文本 / Rules, also past and future wordings
         * @description right: `regulation.read`
         */
        get: operations["getRegulations"];
        put?: never;
        /**
         * 新增规则文本，旧文本保留 / Add a wording; earlier ones stay
         * @description right: `regulation.edit`
         */
        post: operations["postRegulations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regulations/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 标记为已与出处核对 / Mark as compared with its source
         * @description right: `regulation.edit`
         */
        post: operations["postRegulationsByIdConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 机构名录；公众只见已核验的 Directory; the public sees verified ones
         * @description right: `organisation.read`
         */
        get: operations["getOrganisations"];
        put?: never;
        /**
         * 登记机构，等待核验 Register an organisation; it waits for verification
         * @description right: `organisation.join`
         */
        post: operations["postOrganisations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/townships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本地区设有办理机构的乡镇街道 Townships of the region that have an office here
         * @description right: `code.read`
         */
        get: operations["getTownships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按列表的条件导出机构（水印、留痕） The directory as filtered, as a file; watermarked and logged
         * @description right: `organisation.export`
         */
        get: operations["getOrganisationsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看机构 Read an organisation
         * @description right: `organisation.read`
         */
        get: operations["getOrganisationsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 修改本机构资料 Change the own organisation’s data
         * @description right: `organisation.edit`
         */
        patch: operations["patchOrganisationsById"];
        trace?: never;
    };
    "/api/organisations/{id}/vet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 核验、退回补正、不予通过或停用 Verify, return, refuse or suspend
         * @description right: `organisation.vet`
         */
        post: operations["postOrganisationsByIdVet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 部门与校区 Departments and campuses
         * @description right: `department.read`
         */
        get: operations["getOrganisationsByIdDepartments"];
        put?: never;
        /**
         * 增加部门或校区 Add a department or campus
         * @description right: `department.edit`
         */
        post: operations["postOrganisationsByIdDepartments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/departments/{departmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 更名、移动或调整次序 Rename, move or reorder
         * @description right: `department.edit`
         */
        patch: operations["patchOrganisationsByIdDepartmentsByDepartmentId"];
        trace?: never;
    };
    "/api/organisations/{id}/departments/{departmentId}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 撤销部门会带动什么 What closing a department would move
         * @description right: `department.edit`
         */
        get: operations["getOrganisationsByIdDepartmentsByDepartmentIdClosing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/departments/{departmentId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销部门并移交 Close a department and hand over
         * @description right: `department.edit`
         */
        post: operations["postOrganisationsByIdDepartmentsByDepartmentIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/succession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 合并记录与疑似重复 Mergers and likely duplicates
         * @description right: `organisation.govern`
         */
        get: operations["getOrganisationsByIdSuccession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/merger-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 合并前先看会移走什么 What a merger would move
         * @description right: `organisation.govern`
         */
        post: operations["postOrganisationsByIdMergerPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/merger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 并入另一家机构 Merge into another organisation
         * @description right: `organisation.govern`
         */
        post: operations["postOrganisationsByIdMerger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mergers/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销合并 Undo a merger
         * @description right: `organisation.govern`
         */
        post: operations["postMergersByIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/closing-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 终止前先看后果 What closing would end
         * @description right: `organisation.govern`
         */
        post: operations["postOrganisationsByIdClosingPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 终止机构（注销、停办）Close an organisation
         * @description right: `organisation.govern`
         */
        post: operations["postOrganisationsByIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation-closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本机构终止的后果与申请 What closing the own organisation would end; the request
         * @description right: `closing.read`
         */
        get: operations["getOrganisationClosing"];
        put?: never;
        /**
         * 申请终止本机构，由主管部门核实；退回补正后也用它重新提交 Ask for the end of the own organisation
         * @description right: `closing.ask`
         */
        post: operations["postOrganisationClosing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 恢复已终止的机构 Reopen
         * @description right: `organisation.govern`
         */
        post: operations["postOrganisationsByIdReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/credit-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 变更统一社会信用代码 Change the credit code
         * @description right: `organisation.govern`
         */
        post: operations["postOrganisationsByIdCreditCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一企一档、一校一档 Dossier of an organisation
         * @description right: `dossier.read`
         */
        get: operations["getOrganisationsByIdDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 填写或更正档案 State or correct facts
         * @description right: `dossier.edit`
         */
        patch: operations["patchOrganisationsByIdDossier"];
        trace?: never;
    };
    "/api/organisations/{id}/dossier/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一项资料的历史 What was ever said about a fact
         * @description right: `dossier.read`
         */
        get: operations["getOrganisationsByIdDossierHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/dossier/licences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记证照 Add a licence
         * @description right: `dossier.edit`
         */
        post: operations["postOrganisationsByIdDossierLicences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/dossier/licences/{licenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 更正或换证 Correct or renew a licence
         * @description right: `dossier.edit`
         */
        put: operations["putOrganisationsByIdDossierLicencesByLicenceId"];
        post?: never;
        /**
         * 移除证照 Remove a licence
         * @description right: `dossier.edit`
         */
        delete: operations["deleteOrganisationsByIdDossierLicencesByLicenceId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/dossier/licences/{licenceId}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载证照扫描件 Download the scan
         * @description right: `dossier.read`
         */
        get: operations["getOrganisationsByIdDossierLicencesByLicenceIdScan"];
        put?: never;
        /**
         * 上传证照扫描件 Upload the scan of a licence
         * @description right: `dossier.edit`
         */
        post: operations["postOrganisationsByIdDossierLicencesByLicenceIdScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/dossier/licences/{licenceId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 已与登记信息核对 Compared with the register
         * @description right: `dossier.check`
         */
        post: operations["postOrganisationsByIdDossierLicencesByLicenceIdCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/dossier/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 增加联系人 Add a contact
         * @description right: `dossier.edit`
         */
        post: operations["postOrganisationsByIdDossierContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/dossier/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 更正联系人 Correct a contact
         * @description right: `dossier.edit`
         */
        put: operations["putOrganisationsByIdDossierContactsByContactId"];
        post?: never;
        /**
         * 移除联系人 Remove a contact
         * @description right: `dossier.edit`
         */
        delete: operations["deleteOrganisationsByIdDossierContactsByContactId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/dossier/contacts/{contactId}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查看完整联系方式（留痕）Show the whole contact, for a reason
         * @description right: `dossier.check`
         */
        post: operations["postOrganisationsByIdDossierContactsByContactIdReveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/dossier/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 增加档案条目 Add a short fact
         * @description right: `dossier.edit`
         */
        post: operations["postOrganisationsByIdDossierItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/dossier/items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 移除档案条目 Remove a short fact
         * @description right: `dossier.edit`
         */
        delete: operations["deleteOrganisationsByIdDossierItemsByItemId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提出信息异议 Object to an organisation’s data
         * @description right: `objection.make`
         */
        post: operations["postOrganisationsByIdObjections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 待答复的异议 Objections
         * @description right: `objection.answer`
         */
        get: operations["getObjections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/objections/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 答复异议 Answer an objection
         * @description right: `objection.answer`
         */
        post: operations["postObjectionsByIdAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import-guesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 按列名认出是哪一种表格，不保存文件 Which kind of table is it, by its columns; the file is not kept
         * @description right: `import.read`
         */
        post: operations["postImportGuesses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 各种导入的批次 Imports of whatever kind
         * @description right: `import.read`
         */
        get: operations["getImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个批次，不论哪一种 One import of whatever kind
         * @description right: `import.read`
         */
        get: operations["getImportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本单位的合作单位台账 The own list of partners
         * @description right: `partner.read`
         */
        get: operations["getPartners"];
        put?: never;
        /**
         * 在台账上新增一家 Put one partner on the list
         * @description right: `partner.edit`
         */
        post: operations["postPartners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按列表的条件导出台账（水印、留痕） The own list as filtered, as a file
         * @description right: `partner.export`
         */
        get: operations["getPartnersExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 移出台账 Take a partner off the list
         * @description right: `partner.edit`
         */
        delete: operations["deletePartnersById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销移出（十分钟内） Put back what was taken off within ten minutes
         * @description right: `partner.edit`
         */
        post: operations["postPartnersByIdReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 合作单位导入批次 Earlier imports of partners
         * @description right: `partner.read`
         */
        get: operations["getPartnerImports"];
        put?: never;
        /**
         * 上传合作单位表格（.xlsx .csv .jsonl）Upload a table of partners
         * @description right: `partner.edit`
         */
        post: operations["postPartnerImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载合作单位导入模板 Template for partners
         * @description right: `partner.read`
         */
        get: operations["getPartnerImportsTemplateXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 批次的状态与检查结果 State and findings of a batch
         * @description right: `partner.read`
         */
        get: operations["getPartnerImportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 逐行的检查结果 Findings row by row
         * @description right: `partner.read`
         */
        get: operations["getPartnerImportsByIdRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-imports/{id}/errors.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载错误行（附原因）Download the rows to correct, with reasons
         * @description right: `partner.read`
         */
        get: operations["getPartnerImportsByIdErrorsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更正列的含义并重新检查 Correct the mapping and check again
         * @description right: `partner.edit`
         */
        post: operations["postPartnerImportsByIdMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交有效行 Commit the valid rows
         * @description right: `partner.edit`
         */
        post: operations["postPartnerImportsByIdCommit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-imports/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放弃没有写入的批次 Let go of a batch that was not committed
         * @description right: `partner.edit`
         */
        post: operations["postPartnerImportsByIdDiscard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销整个批次 Undo the whole batch
         * @description right: `partner.edit`
         */
        post: operations["postPartnerImportsByIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 当前身份与权限 Who acts and what they may do
         * @description right: `session.read`
         */
        get: operations["getSession"];
        put?: never;
        /**
         * 用手机号或邮箱和密码登录；needs 为 secondFactor 时还没有登录 Sign in with a password; when `needs` says secondFactor, the sign-in waits for it
         * @description right: `session.start`
         */
        post: operations["postSession"];
        /**
         * 退出登录 Sign out
         * @description right: `session.end`
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 第二道验证：动态口令或恢复码 Second factor of a sign-in under way: authenticator or recovery code
         * @description right: `session.start`
         */
        post: operations["postSessionSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 向浏览器询问通行密钥 The question for a passkey: to sign in, as second factor, or to confirm
         * @description right: `session.start`
         */
        post: operations["postSessionPasskeyOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 新建通行密钥 The question for a new passkey
         * @description right: `account.manage`
         */
        post: operations["postAccountPasskeyOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 切换所代表的机构 Act for another of one’s organisations
         * @description right: `account.manage`
         */
        post: operations["postSessionOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/factor-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重置第二道验证（手机丢失） Reset somebody’s second factor, with the reason
         * @description right: `account.resetFactors`
         */
        post: operations["postAccountsByIdFactorReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 解除登录锁定 Lift the lock after too many tries
         * @description right: `account.unlock`
         */
        post: operations["postAccountsByIdUnlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-on/{id}/backchannel-logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 单点登录服务通知某人已退出（OIDC Back-Channel Logout） The provider tells that somebody has signed out
         * @description right: `session.start`
         */
        post: operations["postSignOnByIdBackchannelLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-on/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 单点登录服务 Identity providers
         * @description right: `signon.edit`
         */
        get: operations["getSignOnProviders"];
        put?: never;
        /**
         * 添加单点登录服务 Add an identity provider
         * @description right: `signon.edit`
         */
        post: operations["postSignOnProviders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-on/providers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 修改单点登录服务 Change an identity provider
         * @description right: `signon.edit`
         */
        put: operations["putSignOnProvidersById"];
        post?: never;
        /**
         * 移除单点登录服务 Remove an identity provider
         * @description right: `signon.edit`
         */
        delete: operations["deleteSignOnProvidersById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-on/providers/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 试连单点登录服务 Try whether it answers
         * @description right: `signon.edit`
         */
        post: operations["postSignOnProvidersByIdCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 机构成员 Members
         * @description right: `organisation.member`
         */
        get: operations["getOrganisationsByIdMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/members/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 更改成员的职责、部门与数据范围 Change duty, department and data scope
         * @description right: `organisation.member`
         */
        patch: operations["patchOrganisationsByIdMembersByAccountId"];
        trace?: never;
    };
    "/api/organisations/{id}/members/{accountId}/open-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 成员的未办结事项 What a member has open
         * @description right: `organisation.member`
         */
        get: operations["getOrganisationsByIdMembersByAccountIdOpenWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/members/{accountId}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 移除成员或自己退出，同时移交未办结事项 Remove a member or leave, handing over open work
         * @description right: `organisation.member`
         */
        post: operations["postOrganisationsByIdMembersByAccountIdDeparture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 邀请，新的在前 Invitations, newest first
         * @description right: `organisation.member`
         */
        get: operations["getOrganisationsByIdInvitations"];
        put?: never;
        /**
         * 按手机号或邮箱邀请；不透露对方有没有账户 Invite by phone number or e-mail
         * @description right: `organisation.member`
         */
        post: operations["postOrganisationsByIdInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/invitations/{invitationId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重发邀请，旧链接失效 Send again; the former link ends
         * @description right: `organisation.member`
         */
        post: operations["postOrganisationsByIdInvitationsByInvitationIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 撤回邀请 Withdraw an invitation
         * @description right: `organisation.member`
         */
        delete: operations["deleteOrganisationsByIdInvitationsByInvitationId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}/access-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 加入申请，等得最久的在前 Requests to join, longest waiting first
         * @description right: `organisation.member`
         */
        get: operations["getOrganisationsByIdAccessRequests"];
        put?: never;
        /**
         * 申请加入已登记的机构 Ask to join an organisation that is registered
         * @description right: `member.request`
         */
        post: operations["postOrganisationsByIdAccessRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 转由平台处理的加入申请 Requests that went to staff
         * @description right: `member.arbitrate`
         */
        get: operations["getAccessRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-requests/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 同意或不同意加入申请 Approve or refuse a request to join
         * @description right: `member.decide`
         */
        post: operations["postAccessRequestsByIdDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 委托：本机构委出和受托的，或本辖区的 Delegations given, held, or of the territory
         * @description right: `delegation.read`
         */
        get: operations["getDelegations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一项委托 Read a delegation
         * @description right: `delegation.read`
         */
        get: operations["getDelegationsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 调整委托的权限与期限 Change what is delegated and until when
         * @description right: `delegation.grant`
         */
        patch: operations["patchDelegationsById"];
        trace?: never;
    };
    "/api/delegations/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 代办记录：谁、何时、做了什么 What was done under a delegation
         * @description right: `delegation.read`
         */
        get: operations["getDelegationsByIdUses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 委托另一家机构代办 Offer a delegation
         * @description right: `delegation.grant`
         */
        post: operations["postDelegationsOffers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 请另一家机构委托本机构代办 Ask to be delegated
         * @description right: `delegation.take`
         */
        post: operations["postDelegationsRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations/{id}/principal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 同意、拒绝或撤销委托 Grant, refuse or revoke
         * @description right: `delegation.grant`
         */
        post: operations["postDelegationsByIdPrincipal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations/{id}/delegate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 接受、谢绝或辞去委托 Accept, decline or resign
         * @description right: `delegation.take`
         */
        post: operations["postDelegationsByIdDelegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 代办提交的确认 Submissions that wait for the principal’s word
         * @description right: `confirmation.read`
         */
        get: operations["getConfirmations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/confirmations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一项待确认的提交 Read one
         * @description right: `confirmation.read`
         */
        get: operations["getConfirmationsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/confirmations/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 确认提交或不同意 Confirm or refuse
         * @description right: `delegation.confirm`
         */
        post: operations["postConfirmationsByIdDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/confirmations/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 受托方撤回请委托方确认的提交 The delegate takes its request back
         * @description right: `listing.submit`
         */
        post: operations["postConfirmationsByIdWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/confirmations/{id}/reminder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 受托方再次请委托方确认，每天一次 The delegate asks again, once a day
         * @description right: `listing.submit`
         */
        post: operations["postConfirmationsByIdReminder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 可以代办的机构 Whom this person may act for
         * @description right: `account.manage`
         */
        get: operations["getSessionDelegations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/delegation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 开始代另一家机构办理 Act for another organisation from now on
         * @description right: `account.manage`
         */
        post: operations["postSessionDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 人才供给：本人、本校或本地区 Profiles: own, of the own school, or of the region
         * @description right: `profile.read`
         */
        get: operations["getProfiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一份人才供给 Read a profile
         * @description right: `profile.read`
         */
        get: operations["getProfilesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 修改技能与意愿、开关个性化推荐 Change skills and wishes, switch recommendation on or off
         * @description right: `profile.edit`
         */
        patch: operations["patchProfilesById"];
        trace?: never;
    };
    "/api/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 班级 Classes within reach
         * @description right: `class.read`
         */
        get: operations["getClasses"];
        put?: never;
        /**
         * 新增班级 Add a class of the own school
         * @description right: `class.edit`
         */
        post: operations["postClasses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按列表的条件导出班级 The list of classes as a file
         * @description right: `roster.export`
         */
        get: operations["getClassesExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/classes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看班级 Read a class
         * @description right: `class.read`
         */
        get: operations["getClassesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 修改班级；保存即确认 Change a class; saving confirms
         * @description right: `class.edit`
         */
        patch: operations["patchClassesById"];
        trace?: never;
    };
    "/api/class-acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批量办理：升级、毕业、展示、撤下 Act on many classes at once
         * @description right: `class.edit`
         */
        post: operations["postClassActs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-acts/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销批量办理（十分钟内） Take a bulk act back within ten minutes
         * @description right: `class.edit`
         */
        post: operations["postClassActsByIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/learners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 学生 Learners within reach
         * @description right: `class.read`
         */
        get: operations["getLearners"];
        put?: never;
        /**
         * 新增学生 Add a learner of the own school
         * @description right: `class.edit`
         */
        post: operations["postLearners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/learners/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按列表的条件导出学生 The list of learners as a file
         * @description right: `roster.export`
         */
        get: operations["getLearnersExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/learners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看学生 Read a learner
         * @description right: `class.read`
         */
        get: operations["getLearnersById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 修改学生 Change a learner
         * @description right: `class.edit`
         */
        patch: operations["patchLearnersById"];
        trace?: never;
    };
    "/api/learners/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记技能佐证 Record evidence of a skill
         * @description right: `class.edit`
         */
        post: operations["postLearnersByIdEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/learners/{id}/evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 删除技能佐证 Remove evidence of a skill
         * @description right: `class.edit`
         */
        delete: operations["deleteLearnersByIdEvidenceByEvidenceId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 实习安排 Placements
         * @description right: `class.read`
         */
        get: operations["getPlacements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placements/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出实习安排 Placements as a file
         * @description right: `roster.export`
         */
        get: operations["getPlacementsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/destinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 毕业去向 Destinations
         * @description right: `class.read`
         */
        get: operations["getDestinations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/destinations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出毕业去向 Destinations as a file
         * @description right: `roster.export`
         */
        get: operations["getDestinationsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school-majors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 开设专业 Majors that schools teach
         * @description right: `major.read`
         */
        get: operations["getSchoolMajors"];
        put?: never;
        /**
         * 新增开设专业 Add a major of the own school
         * @description right: `major.edit`
         */
        post: operations["postSchoolMajors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school-majors/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出开设专业 Majors as a file
         * @description right: `roster.export`
         */
        get: operations["getSchoolMajorsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school-majors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看开设专业 Read a major
         * @description right: `major.read`
         */
        get: operations["getSchoolMajorsById"];
        put?: never;
        post?: never;
        /**
         * 停办 A major is taught no more
         * @description right: `major.edit`
         */
        delete: operations["deleteSchoolMajorsById"];
        options?: never;
        head?: never;
        /**
         * 修改或确认开设专业 Change or confirm a major
         * @description right: `major.edit`
         */
        patch: operations["patchSchoolMajorsById"];
        trace?: never;
    };
    "/api/school-majors/{id}/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 登记一年的规模与就业 Record one year’s size and outcomes
         * @description right: `major.edit`
         */
        put: operations["putSchoolMajorsByIdYearsByYear"];
        post?: never;
        /**
         * 删除一年 Remove a year
         * @description right: `major.edit`
         */
        delete: operations["deleteSchoolMajorsByIdYearsByYear"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school-majors/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销停办（十分钟内） Take back within ten minutes
         * @description right: `major.edit`
         */
        post: operations["postSchoolMajorsByIdReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school-files/oneroster/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * OneRoster 1.2 格式的一个文件 One CSV file shaped like OneRoster 1.2
         * @description right: `roster.export`
         */
        get: operations["getSchoolFilesOnerosterByName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school-files/jyt/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按教育管理信息标准的数据项导出班级或学生 Classes or learners with the items of JY/T 1005
         * @description right: `roster.export`
         */
        get: operations["getSchoolFilesJytByName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guardians/learners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本校学生的监护情况 Learners of the own school
         * @description right: `guardian.manage`
         */
        get: operations["getGuardiansLearners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guardians/learners/{profileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一名学生的监护情况 One learner
         * @description right: `guardian.manage`
         */
        get: operations["getGuardiansLearnersByProfileId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guardians/learners/{profileId}/age": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 登记或更正出生日期 Record or correct the date of birth
         * @description right: `guardian.edit`
         */
        put: operations["putGuardiansLearnersByProfileIdAge"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guardians/learners/{profileId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 短信邀请监护人 Invite a guardian by text message
         * @description right: `guardian.edit`
         */
        post: operations["postGuardiansLearnersByProfileIdInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guardians/learners/{profileId}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记纸质同意书与扫描件 Record a signed paper with its scan
         * @description right: `guardian.edit`
         */
        post: operations["postGuardiansLearnersByProfileIdPapers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guardians/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 再发一次链接（每天一次） Send the link again, once a day
         * @description right: `guardian.edit`
         */
        post: operations["postGuardiansByIdInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guardians/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 核对监护关系 The relation was compared with a document
         * @description right: `guardian.edit`
         */
        post: operations["postGuardiansByIdCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guardians/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 代录纸质决定（仅纸质） Record the guardian’s decisions from paper
         * @description right: `guardian.edit`
         */
        put: operations["putGuardiansByIdConsents"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guardians/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 结束监护关系 End a guardianship
         * @description right: `guardian.edit`
         */
        post: operations["postGuardiansByIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/guardians/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看纸质同意书扫描件（留痕） The scan of the paper; logged
         * @description right: `guardian.edit`
         */
        get: operations["getGuardiansByIdEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 班级和学生导入批次 Earlier imports of classes and learners
         * @description right: `roster.import`
         */
        get: operations["getClassImports"];
        put?: never;
        /**
         * 上传班级和学生表格（.xlsx .csv .jsonl）Upload a table of classes and learners
         * @description right: `roster.import`
         */
        post: operations["postClassImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载班级和学生导入模板 Template for classes and learners
         * @description right: `roster.import`
         */
        get: operations["getClassImportsTemplateXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 批次的状态与检查结果 State and findings of a batch
         * @description right: `roster.import`
         */
        get: operations["getClassImportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 逐行的检查结果 Findings row by row
         * @description right: `roster.import`
         */
        get: operations["getClassImportsByIdRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-imports/{id}/errors.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载错误行（附原因）Download the rows to correct, with reasons
         * @description right: `roster.import`
         */
        get: operations["getClassImportsByIdErrorsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更正列的含义并重新检查 Correct the mapping and check again
         * @description right: `roster.import`
         */
        post: operations["postClassImportsByIdMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交有效行 Commit the valid rows
         * @description right: `roster.import`
         */
        post: operations["postClassImportsByIdCommit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-imports/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放弃没有写入的批次 Let go of a batch that was not committed
         * @description right: `roster.import`
         */
        post: operations["postClassImportsByIdDiscard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/class-imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销整个批次 Undo the whole batch
         * @description right: `roster.import`
         */
        post: operations["postClassImportsByIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placement-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 实习名册导入批次 Earlier imports of placements
         * @description right: `roster.import`
         */
        get: operations["getPlacementImports"];
        put?: never;
        /**
         * 上传实习名册表格（.xlsx .csv .jsonl）Upload a table of placements
         * @description right: `roster.import`
         */
        post: operations["postPlacementImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placement-imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载实习名册导入模板 Template for placements
         * @description right: `roster.import`
         */
        get: operations["getPlacementImportsTemplateXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placement-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 批次的状态与检查结果 State and findings of a batch
         * @description right: `roster.import`
         */
        get: operations["getPlacementImportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placement-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 逐行的检查结果 Findings row by row
         * @description right: `roster.import`
         */
        get: operations["getPlacementImportsByIdRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placement-imports/{id}/errors.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载错误行（附原因）Download the rows to correct, with reasons
         * @description right: `roster.import`
         */
        get: operations["getPlacementImportsByIdErrorsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placement-imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更正列的含义并重新检查 Correct the mapping and check again
         * @description right: `roster.import`
         */
        post: operations["postPlacementImportsByIdMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placement-imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交有效行 Commit the valid rows
         * @description right: `roster.import`
         */
        post: operations["postPlacementImportsByIdCommit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placement-imports/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放弃没有写入的批次 Let go of a batch that was not committed
         * @description right: `roster.import`
         */
        post: operations["postPlacementImportsByIdDiscard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placement-imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销整个批次 Undo the whole batch
         * @description right: `roster.import`
         */
        post: operations["postPlacementImportsByIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/graduate-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 毕业生名单导入批次 Earlier imports of graduates
         * @description right: `roster.import`
         */
        get: operations["getGraduateImports"];
        put?: never;
        /**
         * 上传毕业生名单表格（.xlsx .csv .jsonl）Upload a table of graduates
         * @description right: `roster.import`
         */
        post: operations["postGraduateImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/graduate-imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载毕业生名单导入模板 Template for graduates
         * @description right: `roster.import`
         */
        get: operations["getGraduateImportsTemplateXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/graduate-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 批次的状态与检查结果 State and findings of a batch
         * @description right: `roster.import`
         */
        get: operations["getGraduateImportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/graduate-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 逐行的检查结果 Findings row by row
         * @description right: `roster.import`
         */
        get: operations["getGraduateImportsByIdRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/graduate-imports/{id}/errors.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载错误行（附原因）Download the rows to correct, with reasons
         * @description right: `roster.import`
         */
        get: operations["getGraduateImportsByIdErrorsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/graduate-imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更正列的含义并重新检查 Correct the mapping and check again
         * @description right: `roster.import`
         */
        post: operations["postGraduateImportsByIdMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/graduate-imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交有效行 Commit the valid rows
         * @description right: `roster.import`
         */
        post: operations["postGraduateImportsByIdCommit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/graduate-imports/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放弃没有写入的批次 Let go of a batch that was not committed
         * @description right: `roster.import`
         */
        post: operations["postGraduateImportsByIdDiscard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/graduate-imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销整个批次 Undo the whole batch
         * @description right: `roster.import`
         */
        post: operations["postGraduateImportsByIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 检索已发布的供求信息 Search published listings
         * @description right: `listing.search`
         */
        get: operations["getListings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listings/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 为什么排在这里：哪些词在哪一栏出现、各得多少分 Why a hit of this search has its score
         * @description right: `listing.search`
         */
        get: operations["getListingsByIdExplanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一条已发布的供求信息 Read a published listing (410 when over)
         * @description right: `listing.read`
         */
        get: operations["getListingsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listings/{id}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 限入驻单位查看的内容 What is for verified organisations only (each reading is recorded)
         * @description right: `listing.details`
         */
        get: operations["getListingsByIdDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listings/{id}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 与它相近的供求信息及理由 Similar listings, with reasons
         * @description right: `listing.recommend`
         */
        get: operations["getListingsByIdRecommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{id}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 适合某位学习者或某个班级的人才需求 Listings that fit a learner or class
         * @description right: `profile.read`
         */
        get: operations["getProfilesByIdRecommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/managed-listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本机构（或主管部门：全部）的供求信息 Own listings (staff: all)
         * @description right: `listing.manage`
         */
        get: operations["getManagedListings"];
        put?: never;
        /**
         * 新建草稿 Create a draft
         * @description right: `listing.create`
         */
        post: operations["postManagedListings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/managed-listings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看、规则检查与办理记录 Details, rule findings and history
         * @description right: `listing.manage`
         */
        get: operations["getManagedListingsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 修改草稿 Edit a draft
         * @description right: `listing.edit`
         */
        patch: operations["patchManagedListingsById"];
        trace?: never;
    };
    "/api/managed-listings/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交、撤回、确认、下架修改、关闭、发布、退回 Move along the life cycle
         * @description right: `listing.manage`
         */
        post: operations["postManagedListingsByIdActions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listings/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 企业认领转载的信息 Claim an unclaimed listing of the own firm
         * @description right: `listing.claim`
         */
        post: operations["postListingsByIdClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listings/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 声明没有委托这家机构代为发布 Say that this agency does not act for the own firm
         * @description right: `listing.claim`
         */
        post: operations["postListingsByIdRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本企业声明没有委托的机构 Agencies that the own firm has refused
         * @description right: `listing.claim`
         */
        get: operations["getListingRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-refusals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 撤回“没有委托”的声明，id 为机构 Take a refusal back; the id is the agency’s
         * @description right: `listing.claim`
         */
        delete: operations["deleteListingRefusalsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-freshness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 近期确认率：定义、日期、条数 / Share of live listings confirmed lately
         * @description right: `listing.search`
         */
        get: operations["getListingFreshness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/freshness-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 时效规则 / How fast listings sink, are asked about, taken down and closed
         * @description right: `regulation.read`
         */
        get: operations["getFreshnessRules"];
        put?: never;
        /**
         * 从某日起改用新的时效规则 / A new rule from a day on
         * @description right: `regulation.edit`
         */
        post: operations["postFreshnessRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/managed-listings/handlers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本机构的经办人 / Colleagues who entered listings
         * @description right: `listing.manage`
         */
        get: operations["getManagedListingsHandlers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/managed-listings/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 修改记录：逐字段前后对照 / What changed from version to version
         * @description right: `listing.manage`
         */
        get: operations["getManagedListingsByIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/managed-listings/{id}/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复制为新草稿 / A new draft with the same content
         * @description right: `listing.create`
         */
        post: operations["postManagedListingsByIdClone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/managed-listings/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销自己刚才的操作 / Take back one’s own last step
         * @description right: `listing.manage`
         */
        post: operations["postManagedListingsByIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本机构与平台的模板 / Templates
         * @description right: `listing.create`
         */
        get: operations["getListingTemplates"];
        put?: never;
        /**
         * 存为本机构模板 / Save as a template of the organisation
         * @description right: `listing.create`
         */
        post: operations["postListingTemplates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 删除本机构模板 / Delete a template
         * @description right: `listing.create`
         */
        delete: operations["deleteListingTemplatesById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-templates/{id}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 从模板新建草稿 / A draft from a template
         * @description right: `listing.create`
         */
        post: operations["postListingTemplatesByIdDrafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-bulks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 准备批量办理：固定名单，告知条数 / Fix what a bulk act is about
         * @description right: `listing.manage`
         */
        post: operations["postListingBulks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-bulks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 批量办理的进度与未成功的条目 / Progress and what was refused
         * @description right: `listing.manage`
         */
        get: operations["getListingBulksById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-bulks/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 确认并开始 / Confirm and begin
         * @description right: `listing.manage`
         */
        post: operations["postListingBulksByIdRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-bulks/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销刚才的批量办理 / Take it back
         * @description right: `listing.manage`
         */
        post: operations["postListingBulksByIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 自己最近的导出 / One’s own exports
         * @description right: `listing.export`
         */
        get: operations["getListingExports"];
        put?: never;
        /**
         * 按当前列表导出 / Export exactly what the list shows
         * @description right: `listing.export`
         */
        post: operations["postListingExports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出进度 / Progress of an export
         * @description right: `listing.export`
         */
        get: operations["getListingExportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载导出文件 / The file
         * @description right: `listing.export`
         */
        get: operations["getListingExportsByIdFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 岗位导入批次 Earlier imports of postings
         * @description right: `import.read`
         */
        get: operations["getListingImports"];
        put?: never;
        /**
         * 上传岗位表格（.xlsx .csv .jsonl）Upload a table of postings
         * @description right: `listing.import`
         */
        post: operations["postListingImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载岗位导入模板 Template for postings
         * @description right: `import.read`
         */
        get: operations["getListingImportsTemplateXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 批次的状态与检查结果 State and findings of a batch
         * @description right: `import.read`
         */
        get: operations["getListingImportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 逐行的检查结果 Findings row by row
         * @description right: `import.read`
         */
        get: operations["getListingImportsByIdRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-imports/{id}/errors.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载错误行（附原因）Download the rows to correct, with reasons
         * @description right: `import.read`
         */
        get: operations["getListingImportsByIdErrorsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更正列的含义并重新检查 Correct the mapping and check again
         * @description right: `listing.import`
         */
        post: operations["postListingImportsByIdMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交有效行 Commit the valid rows
         * @description right: `listing.import`
         */
        post: operations["postListingImportsByIdCommit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-imports/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放弃没有写入的批次 Let go of a batch that was not committed
         * @description right: `listing.import`
         */
        post: operations["postListingImportsByIdDiscard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销整个批次 Undo the whole batch
         * @description right: `listing.import`
         */
        post: operations["postListingImportsByIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-kind-imports/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 供求导入批次 Earlier imports of needs and offers
         * @description right: `import.read`
         */
        get: operations["getListingKindImportsByKind"];
        put?: never;
        /**
         * 上传供求表格（.xlsx .csv .jsonl）Upload a table of needs and offers
         * @description right: `listing.import`
         */
        post: operations["postListingKindImportsByKind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-kind-imports/{kind}/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载供求导入模板 Template for needs and offers
         * @description right: `import.read`
         */
        get: operations["getListingKindImportsByKindTemplateXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-kind-imports/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 批次的状态与检查结果 State and findings of a batch
         * @description right: `import.read`
         */
        get: operations["getListingKindImportsByKindById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-kind-imports/{kind}/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 逐行的检查结果 Findings row by row
         * @description right: `import.read`
         */
        get: operations["getListingKindImportsByKindByIdRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-kind-imports/{kind}/{id}/errors.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载错误行（附原因）Download the rows to correct, with reasons
         * @description right: `import.read`
         */
        get: operations["getListingKindImportsByKindByIdErrorsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-kind-imports/{kind}/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更正列的含义并重新检查 Correct the mapping and check again
         * @description right: `listing.import`
         */
        post: operations["postListingKindImportsByKindByIdMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-kind-imports/{kind}/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交有效行 Commit the valid rows
         * @description right: `listing.import`
         */
        post: operations["postListingKindImportsByKindByIdCommit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-kind-imports/{kind}/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放弃没有写入的批次 Let go of a batch that was not committed
         * @description right: `listing.import`
         */
        post: operations["postListingKindImportsByKindByIdDiscard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listing-kind-imports/{kind}/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销整个批次 Undo the whole batch
         * @description right: `listing.import`
         */
        post: operations["postListingKindImportsByKindByIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 检索资源名录：专家、成果、基地、企业能力 Search the catalogue
         * @description right: `catalogue.read`
         */
        get: operations["getCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 名录搜索建议：公开的专家、成果、基地、企业能力的名称，可用拼音和首字母 / Names of public records
         * @description right: `catalogue.read`
         */
        get: operations["getCatalogueSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 名录里公开的一条 Read a public record
         * @description right: `catalogue.read`
         */
        get: operations["getCatalogueById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本人、本单位或辖区的名录记录 Records within reach
         * @description right: `catalogue.manage`
         */
        get: operations["getCatalogueRecords"];
        put?: never;
        /**
         * 新建一条名录记录 Make a record
         * @description right: `catalogue.edit`
         */
        post: operations["postCatalogueRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue-records/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按列表的条件导出（水印、留痕） The list as filtered, as a file
         * @description right: `catalogue.export`
         */
        get: operations["getCatalogueRecordsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue-records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一条名录记录 Read a record with its life
         * @description right: `catalogue.manage`
         */
        get: operations["getCatalogueRecordsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 修改名录记录 Change a record
         * @description right: `catalogue.edit`
         */
        patch: operations["patchCatalogueRecordsById"];
        trace?: never;
    };
    "/api/catalogue-records/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 公开、确认、撤回、隐藏、恢复、结束 Move a record along its life
         * @description right: `catalogue.manage`
         */
        post: operations["postCatalogueRecordsByIdActions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue-records/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记本人书面同意，或登记撤回 State a written consent, or its withdrawal
         * @description right: `catalogue.edit`
         */
        post: operations["postCatalogueRecordsByIdConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue-records/{id}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发布为供给：由记录生成供给草稿 Make a draft of an offer from a record
         * @description right: `listing.create`
         */
        post: operations["postCatalogueRecordsByIdOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue-records/of-listing/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一条供给出自哪条名录记录 The record an offer was made from
         * @description right: `catalogue.manage`
         */
        get: operations["getCatalogueRecordsOfListingById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offered-classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 检索院校公开的班级 Search the classes that schools offer
         * @description right: `catalogue.read`
         */
        get: operations["getOfferedClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/for-listing/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 可能帮得上这条需求的名录记录，写明理由 Records that may help with a need, with reasons
         * @description right: `catalogue.read`
         */
        get: operations["getCatalogueForListingById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue-records/{id}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 可能用得上这条记录的公开需求，写明理由和还差什么 Needs that a record may meet, with reasons
         * @description right: `catalogue.manage`
         */
        get: operations["getCatalogueRecordsByIdNeeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue-records/{id}/firms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 可能用得上这条成果、专家或教师服务的企业，写明理由 Firms that may have a use for a record, with reasons
         * @description right: `catalogue.manage`
         */
        get: operations["getCatalogueRecordsByIdFirms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/answerable-needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 今天可以答复的：本单位（本人）名录对得上的公开需求 Needs that the own records may meet
         * @description right: `catalogue.manage`
         */
        get: operations["getAnswerableNeeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue-imports/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 名录记录导入批次 Earlier imports of records of the catalogue
         * @description right: `catalogue.manage`
         */
        get: operations["getCatalogueImportsByKind"];
        put?: never;
        /**
         * 上传名录记录表格（.xlsx .csv .jsonl）Upload a table of records of the catalogue
         * @description right: `catalogue.edit`
         */
        post: operations["postCatalogueImportsByKind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue-imports/{kind}/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载名录记录导入模板 Template for records of the catalogue
         * @description right: `catalogue.manage`
         */
        get: operations["getCatalogueImportsByKindTemplateXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue-imports/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 批次的状态与检查结果 State and findings of a batch
         * @description right: `catalogue.manage`
         */
        get: operations["getCatalogueImportsByKindById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue-imports/{kind}/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 逐行的检查结果 Findings row by row
         * @description right: `catalogue.manage`
         */
        get: operations["getCatalogueImportsByKindByIdRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue-imports/{kind}/{id}/errors.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载错误行（附原因）Download the rows to correct, with reasons
         * @description right: `catalogue.manage`
         */
        get: operations["getCatalogueImportsByKindByIdErrorsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue-imports/{kind}/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更正列的含义并重新检查 Correct the mapping and check again
         * @description right: `catalogue.edit`
         */
        post: operations["postCatalogueImportsByKindByIdMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue-imports/{kind}/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交有效行 Commit the valid rows
         * @description right: `catalogue.edit`
         */
        post: operations["postCatalogueImportsByKindByIdCommit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue-imports/{kind}/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放弃没有写入的批次 Let go of a batch that was not committed
         * @description right: `catalogue.edit`
         */
        post: operations["postCatalogueImportsByKindByIdDiscard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue-imports/{kind}/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销整个批次 Undo the whole batch
         * @description right: `catalogue.edit`
         */
        post: operations["postCatalogueImportsByKindByIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 搜索建议：标题、职业、单位、技能，可用拼音和首字母 / What somebody may be about to type
         * @description right: `listing.search`
         */
        get: operations["getSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 检索词统计：最多、没有结果、只部分符合、最慢，不记是谁 / What is searched for, by nobody in particular
         * @description right: `searchLog.read`
         */
        get: operations["getSearchLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search-log/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按条件导出检索词统计（水印、留痕） / The same as a file
         * @description right: `searchLog.export`
         */
        get: operations["getSearchLogExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search-health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 检索状况：索引的大小、与数据库的差、快慢、内存 / How the index stands
         * @description right: `searchHealth.read`
         */
        get: operations["getSearchHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/synonyms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 地区同义词：已发布的、草稿、历次版本 / The region’s synonyms with draft and history
         * @description right: `synonym.read`
         */
        get: operations["getSynonyms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/synonyms/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某一版的同义词 / The groups of one revision
         * @description right: `synonym.read`
         */
        get: operations["getSynonymsRevisionsByRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/synonyms/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 保存同义词草稿，不影响检索 / Keep a draft; searches stay as they are
         * @description right: `synonym.edit`
         */
        put: operations["putSynonymsDraft"];
        post?: never;
        /**
         * 放弃草稿 / Throw the draft away
         * @description right: `synonym.edit`
         */
        delete: operations["deleteSynonymsDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/synonyms/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发布前比较：常搜的词和给出的例子，前十条有什么不同 / What would change in the first ten
         * @description right: `synonym.edit`
         */
        post: operations["postSynonymsPreviews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/synonyms/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发布草稿，立即用于检索 / Publish the draft
         * @description right: `synonym.edit`
         */
        post: operations["postSynonymsRevisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/synonyms/revisions/{revision}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 恢复为某一版（0：不要本地的） / Take up an earlier revision again
         * @description right: `synonym.edit`
         */
        post: operations["postSynonymsRevisionsByRevisionRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/match-weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 匹配权重与历次版本 Weights in force and earlier ones
         * @description right: `matching.read`
         */
        get: operations["getMatchWeights"];
        put?: never;
        /**
         * 保存新权重，连同回放结果 A new version, kept with its replay
         * @description right: `matching.edit`
         */
        post: operations["postMatchWeights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/match-weights/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 保存之前的回放：今天的推荐会怎样变化 How recommendations would change; saves nothing
         * @description right: `matching.edit`
         */
        post: operations["postMatchWeightsReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/match-exposure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 推荐曝光：按区县、企业规模、院校 Exposure by county, size of firm and school
         * @description right: `matching.read`
         */
        get: operations["getMatchExposure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/match-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 现在为所有人重新推算 Reckon counterparts for everyone now
         * @description right: `matching.edit`
         */
        post: operations["postMatchRuns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/joined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 入驻机构与入驻后的动作 Organisations that joined, and what they did since
         * @description right: `joining.read`
         */
        get: operations["getJoined"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/joined/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提醒入驻后没有动作的机构 Urge organisations that joined and did nothing since
         * @description right: `joining.urge`
         */
        post: operations["postJoinedUrge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本人在哪些其他地区也有机构 Other regions in which one belongs to an organisation
         * @description right: `session.read`
         */
        get: operations["getSessionRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本平台的其他地区与合作状态 The other regions and how this one stands with them
         * @description right: `exchange.read`
         */
        get: operations["getExchangeRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/regions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 邀请、接受共享合作，或调整共享的类别 Ask, accept, or change what is shared
         * @description right: `exchange.govern`
         */
        put: operations["putExchangeRegionsByCode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/regions/{code}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回邀请、谢绝或结束合作 Withdraw, decline or end
         * @description right: `exchange.govern`
         */
        post: operations["postExchangeRegionsByCodeEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/setting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 发布单位没有选择时是否共享 Whether listings are shared where their owners say nothing
         * @description right: `exchange.govern`
         */
        put: operations["putExchangeSetting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 共享出去的、收到的副本 Copies given and received
         * @description right: `exchange.read`
         */
        get: operations["getExchangeCopies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/managed-listings/{id}/sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一条供求的共享范围 Where a listing is shared
         * @description right: `listing.manage`
         */
        get: operations["getManagedListingsByIdSharing"];
        /**
         * 选择共享范围 Choose how far a listing is shown
         * @description right: `listing.edit`
         */
        put: operations["putManagedListingsByIdSharing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本机构的意向摸底 / The own organisation’s surveys
         * @description right: `survey.read`
         */
        get: operations["getSurveys"];
        put?: never;
        /**
         * 新建意向摸底 / Make a survey
         * @description right: `survey.edit`
         */
        post: operations["postSurveys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一次摸底及其结果 / One survey and its results
         * @description right: `survey.read`
         */
        get: operations["getSurveysById"];
        /**
         * 改拟稿 / Change a draft
         * @description right: `survey.edit`
         */
        put: operations["putSurveysById"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发出、提醒、截止 / Send, remind, close
         * @description right: `survey.edit`
         */
        post: operations["postSurveysByIdActions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/{id}/firms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 询问的单位及其答复 / Firms asked and their answers
         * @description right: `survey.read`
         */
        get: operations["getSurveysByIdFirms"];
        put?: never;
        /**
         * 选择询问哪些单位 / Choose whom to ask
         * @description right: `survey.edit`
         */
        post: operations["postSurveysByIdFirms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/{id}/firms/{invitation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 发出前移除一家 / Take a firm off before it is sent
         * @description right: `survey.edit`
         */
        delete: operations["deleteSurveysByIdFirmsByInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/{id}/firms/{invitation}/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 补一家的手机号；已发出的随即发送 / The number of a firm that could not be reached
         * @description right: `survey.edit`
         */
        put: operations["putSurveysByIdFirmsByInvitationPhone"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surveys/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出答复 / Answers as a file
         * @description right: `survey.export`
         */
        get: operations["getSurveysByIdExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/survey-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本机构收到的意向摸底 / Surveys that the own organisation is asked
         * @description right: `survey.answer`
         */
        get: operations["getSurveyInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/survey-invitations/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 答复，截止前可改；有和可能有的成为供求草稿 / Answer; yes and maybe become drafts
         * @description right: `survey.answer`
         */
        put: operations["putSurveyInvitationsByIdAnswers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/survey-invitations/{id}/silence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 今年不用再问 / Do not ask again this year
         * @description right: `survey.answer`
         */
        post: operations["postSurveyInvitationsByIdSilence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/listings/{id}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交认领申请或争议 Claim a listing under another name, or dispute a claim
         * @description right: `claim.make`
         */
        post: operations["postListingsByIdClaims"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 认领申请与争议 Claims and disputes
         * @description right: `claim.read`
         */
        get: operations["getClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载依据 Download the evidence
         * @description right: `claim.read`
         */
        get: operations["getClaimsByIdEvidence"];
        put?: never;
        /**
         * 上传依据 Upload evidence
         * @description right: `claim.make`
         */
        post: operations["postClaimsByIdEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 撤回 Withdraw
         * @description right: `claim.make`
         */
        delete: operations["deleteClaimsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 同意或不同意 Grant or refuse
         * @description right: `claim.answer`
         */
        post: operations["postClaimsByIdDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 群众反映列表：投诉、建议、找错、举报、申诉 Requests within reach
         * @description right: `feedback.read`
         */
        get: operations["getFeedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按列表的条件导出（不含内容与联系方式） The list as filtered, as a file; without texts and contacts
         * @description right: `feedback.export`
         */
        get: operations["getFeedbackExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 近一年办理情况（公开） Public figures of the last year
         * @description right: `site.read`
         */
        get: operations["getFeedbackFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一件反映 One request
         * @description right: `feedback.read`
         */
        get: operations["getFeedbackById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 答复、不予受理或请补充；举报可同时下架 Answer, decline or ask; a report may take the listing down
         * @description right: `feedback.read`
         */
        post: operations["postFeedbackByIdAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/managed-listings/{id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本机构被下架信息的申诉：办到哪一步、何时答复 The appeal of one’s own listing that was taken down
         * @description right: `feedback.own`
         */
        get: operations["getManagedListingsByIdAppeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载佐证 Download the evidence
         * @description right: `feedback.read`
         */
        get: operations["getFeedbackByIdFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/todo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 待办：等我处理的事 What waits for me
         * @description right: `todo.read`
         */
        get: operations["getTodo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/todo/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 各机构的待办数 How much waits in each of one’s organisations
         * @description right: `todo.read`
         */
        get: operations["getTodoOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/first-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 从这里开始：先做这几件事，做没做由数据判断 First steps, done or not by the data
         * @description right: `todo.read`
         */
        get: operations["getFirstSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 系统状态：各项检查、本地区的任务与检索索引 Checks; the region’s jobs and indexes
         * @description right: `system.read`
         */
        get: operations["getSystem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 操作记录，新的在前；机构管理员只见本机构的 The audit trail, newest first
         * @description right: `audit.read`
         */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出操作记录（水印、留痕） Export the audit trail; watermarked and logged
         * @description right: `audit.export`
         */
        get: operations["getAuditExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 校验操作记录有没有被改动 Check that the audit trail was not changed
         * @description right: `audit.verify`
         */
        get: operations["getAuditVerification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 封存的哈希，新的在前 Seals of the audit trail, newest first
         * @description right: `audit.verify`
         */
        get: operations["getAuditSeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查阅记录：谁看过或带走过敏感信息 Who looked at or took away sensitive records
         * @description right: `audit.read`
         */
        get: operations["getAuditAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/access/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出查阅记录 Export the access log
         * @description right: `audit.export`
         */
        get: operations["getAuditAccessExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 权限表：身份、权限、范围 Who may do what, how far
         * @description right: `access.read`
         */
        get: operations["getRights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rights/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按姓名或机构查找成员 Find members by their name or organisation
         * @description right: `access.read`
         */
        get: operations["getRightsColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rights/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某人为什么能或不能做一件事 Why somebody may or may not do something
         * @description right: `access.read`
         */
        get: operations["getRightsExplanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 隔离的文件：何人何时上传、查出什么 Infected uploads: who, when, what was found
         * @description right: `system.read`
         */
        get: operations["getQuarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine/destroy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 销毁隔离的文件；记录保留 Delete an infected upload; its record stays
         * @description right: `quarantine.destroy`
         */
        post: operations["postQuarantineDestroy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 数据看板：按身份和辖区的数字和图 Figures for this person’s role, within reach
         * @description right: `dashboard.read`
         */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/list-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 自己最近的后台导出 / One’s own
         * @description right: `export.request`
         */
        get: operations["getListExports"];
        put?: never;
        /**
         * 在后台导出一份大清单，写好后通知 / Write a long list in the background
         * @description right: `export.request`
         */
        post: operations["postListExports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/list-exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 后台导出的进度 / Progress
         * @description right: `export.request`
         */
        get: operations["getListExportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/list-exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载；清单的权限再查一次 / Fetch it; the right of the list is asked again
         * @description right: `export.request`
         */
        get: operations["getListExportsByIdFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/people-search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 按手机号、邮箱或姓名精确查找（须写原因，留痕） Find a person by exact phone, e-mail or name
         * @description right: `support.find`
         */
        post: operations["postSupportPeopleSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/organisation-search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 按名称、曾用名、代码或拼音首字母查找机构（各种状态，留痕） Find an organisation in whatever state
         * @description right: `support.find`
         */
        post: operations["postSupportOrganisationSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/case-search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 按编号、标题、机构或申请人查找事项：审批、认领、异议、加入申请等，各种状态（留痕） Find a case in whatever state, whoever has it
         * @description right: `support.find`
         */
        post: operations["postSupportCaseSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个人的登录、消息与查看记录 Sign-ins, messages and former looks
         * @description right: `support.find`
         */
        get: operations["getSupportPeopleById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/observations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 以对方视角只读查看 15 分钟，并告知对方 Look with somebody’s eyes, read-only and announced
         * @description right: `support.observe`
         */
        post: operations["postSupportObservations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/observation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 正在进行的查看 The look that is under way
         * @description right: `session.read`
         */
        get: operations["getSupportObservation"];
        put?: never;
        post?: never;
        /**
         * 结束查看 Stop looking
         * @description right: `session.end`
         */
        delete: operations["deleteSupportObservation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/account-merges/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 合并重复账户之前：会移动什么 What a merge would move
         * @description right: `support.act`
         */
        post: operations["postSupportAccountMergesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/support/account-merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 合并同一人的两个账户（须写原因，留痕，告知本人） Merge two accounts of one person
         * @description right: `support.act`
         */
        post: operations["postSupportAccountMerges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 以演示身份登录（仅限本机演示环境） Sign in as a demo role, on this machine only
         * @description right: `demo.signIn`
         */
        post: operations["postDemoSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 复制本人的全部信息；须刚刚登录 Copy of everything held of oneself; asks for a recent sign-in
         * @description right: `privacy.own`
         */
        get: operations["getAccountPersonalData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/processing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 处理活动登记 Register of processing
         * @description right: `privacy.read`
         */
        get: operations["getPrivacyProcessing"];
        put?: never;
        /**
         * 登记处理活动的新版本 Add a version of an entry
         * @description right: `privacy.edit`
         */
        post: operations["postPrivacyProcessing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 协议与同意文本的全部版本 All versions of the texts
         * @description right: `privacy.read`
         */
        get: operations["getPrivacyTexts"];
        put?: never;
        /**
         * 发布文本的新版本 Publish a version of a text
         * @description right: `privacy.edit`
         */
        post: operations["postPrivacyTexts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 期限、年龄与限额 Periods, ages and limits
         * @description right: `privacy.manage`
         */
        get: operations["getPrivacyRules"];
        put?: never;
        /**
         * 新增一个带日期的值；不得低于法定下限 Add a dated value; never below the law
         * @description right: `privacy.edit`
         */
        post: operations["postPrivacyRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 保存期限试运行：现在会清除多少 Dry run: what would go now
         * @description right: `privacy.manage`
         */
        get: operations["getPrivacyRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/retention/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 立即清除到期的记录 Remove what is over
         * @description right: `privacy.edit`
         */
        post: operations["postPrivacyRetentionRuns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 个人请求 Requests of persons
         * @description right: `privacy.manage`
         */
        get: operations["getPrivacyRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 答复请求 Answer a request
         * @description right: `privacy.answer`
         */
        post: operations["postPrivacyRequestsByIdAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看完整信息的记录 Log of revealed values
         * @description right: `privacy.manage`
         */
        get: operations["getPrivacyReveals"];
        put?: never;
        /**
         * 写明理由，查看一项完整信息一次 See one masked value once, with a reason
         * @description right: `privacy.reveal`
         */
        post: operations["postPrivacyReveals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出记录 Log of exports
         * @description right: `privacy.manage`
         */
        get: operations["getExports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 个人信息保护影响评估 Impact assessments
         * @description right: `privacy.manage`
         */
        get: operations["getPrivacyAssessments"];
        put?: never;
        /**
         * 登记影响评估 Record an impact assessment
         * @description right: `privacy.edit`
         */
        post: operations["postPrivacyAssessments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description 免打扰时段与汇总时间 Quiet hours and time of the digest */
        NoticeSettings: {
            quietFrom: string;
            quietUntil: string;
            digestAt: string;
            version: number;
        };
        NewImprint: {
            /** @description 主办单位 */
            organiserZh: string;
            /** @description 主办单位（英文） */
            organiserEn: string;
            /** @description 承办单位 */
            operatorZh: string;
            /** @description 承办单位（英文） */
            operatorEn: string;
            /** @description ICP 备案号 */
            icp: string;
            /** @description 公安备案号 */
            publicSecurity: string;
            /** @description 政府网站标识码 */
            siteCode: string;
            /** @description 党政机关网站标识编号 */
            officeMark: string;
            /** @description 联系电话 */
            phone: string;
            /** @description 电子邮箱 */
            email: string;
            /** @description 地址 */
            addressZh: string;
            /** @description 地址（英文） */
            addressEn: string;
            /** @description 工作时间 */
            hoursZh: string;
            /** @description 工作时间（英文） */
            hoursEn: string;
            version: number;
        };
        NewYearPlan: {
            /** @description As read; 0 when nothing is entered yet */
            version: number;
            /** @description One date or span a line: 2027-02-05 至 2027-02-11 春节 */
            holidays: string;
            /**
             * @description Weekend days that are worked, one a line
             * @default
             */
            workdays: string;
            source: string;
            /** @default  */
            sourceUrl: "" | string;
            confirmed: boolean;
        };
        /** @description 审批流程的内容 Steps, reasons and options of a definition */
        ApprovalContent: {
            steps: components["schemas"]["ApprovalStep"][];
            reasons: components["schemas"]["ApprovalReason"][];
            checklist: components["schemas"]["ChecklistItem"][];
            phrases: string[];
            mayRefuse: boolean;
            skipSamePerson: boolean;
            /** @enum {string} */
            resumeAt: "first" | "returner";
            correctionWorkdays: number;
            copyTo: string[];
            /** @description What the working days rest on; not confirmed: 待核实 */
            basis?: {
                citation: string;
                confirmed: boolean;
            };
        };
        ApprovalStep: {
            name: components["schemas"]["StepName"];
            deciders: {
                right: string;
                /**
                 * @description territory: where the case lies and above; region: the whole region’s officers
                 * @enum {string}
                 */
                level: "territory" | "region";
                /** @description Only its people decide, wherever the case lies */
                organisationId: string | null;
            }[];
            /**
             * @description any: 或签; all: 会签
             * @enum {string}
             */
            mode: "any" | "all";
            workdays: number;
            /** @enum {string} */
            onTimeout: "remind" | "escalate" | "pass";
        };
        StepName: {
            zh: string;
            en: string;
        };
        /** @description Why something is sent back: typed, with the field that it concerns */
        ApprovalReason: {
            code: string;
            zh: string;
            en: string;
            field: string | null;
        };
        ChecklistItem: {
            code: string;
            zh: string;
            en: string;
            citation: string;
            required: boolean;
        };
        SkillTermBody: {
            /** @enum {string} */
            kind: "skill" | "occupation" | "certificate" | "tool";
            name: string;
            /** @default [] */
            aliases: string[];
            /** @default  */
            occupation: string;
            /** @default  */
            major: string;
            source: string;
        };
        NewRulePhrase: {
            list: string;
            /** @enum {string} */
            use: "banned" | "allowed";
            phrase: string;
            /**
             * @default local
             * @enum {string}
             */
            layer: "national" | "provincial" | "local";
            /** @default  */
            citation: string;
            source: string;
            /** @default  */
            sourceUrl: "" | string;
            /** @description Today when absent */
            validFrom?: string;
            /** @default null */
            validUntil: string | null;
        };
        NewThreshold: {
            key: string;
            /**
             * @default local
             * @enum {string}
             */
            layer: "provincial" | "local";
            value: number;
            validFrom: string;
            source: string;
            /** @default false */
            confirmed: boolean;
        };
        NewWageFloor: {
            division: string;
            /** @default null */
            grade: number | null;
            monthly: number;
            /** @default null */
            hourly: number | null;
            validFrom: string;
            source: string;
            /** @default  */
            sourceUrl: "" | string;
        };
        NewRuleWording: {
            /** @enum {string} */
            subject: "listing" | "internship";
            /** @description An existing code gives that rule a new wording */
            code: string;
            /** @enum {string} */
            layer: "national" | "provincial" | "local";
            /** @enum {string} */
            severity: "refuse" | "warn";
            condition: string;
            field: string;
            title: {
                zh: string;
                /**
                 * @description The Chinese text when empty
                 * @default
                 */
                en: string;
            };
            message: {
                zh: string;
                /**
                 * @description The Chinese text when empty
                 * @default
                 */
                en: string;
            };
            citation: string;
            /** @default  */
            source: string;
            /** @default  */
            sourceUrl: "" | string;
            validFrom: string;
            /** @default null */
            validUntil: string | null;
        };
        /** @description 机构入驻申请 Registration of an organisation */
        NewOrganisation: {
            /** @default null */
            creditCode: string | null;
            /** @default null */
            identifier: {
                /** @enum {string} */
                kind: "approval" | "schoolCode" | "divisionCode" | "parentUnit" | "foreign";
                text: string;
                reason: string;
            } | null;
            /** @default false */
            distinct: boolean;
            name: string;
            /** @enum {string} */
            kind: "enterprise" | "bank" | "school" | "institute" | "provider" | "evaluator" | "agency" | "association" | "alliance" | "incubator" | "village" | "bureau" | "county" | "township";
            /** @default null */
            subkind: string | null;
            /** @default null */
            division: string | null;
            /** @default null */
            industry: string | null;
            /** @default null */
            size: ("large" | "medium" | "small" | "micro") | null;
            /** @default null */
            nature: string | null;
            /** @default  */
            introduction: string;
        };
        /** @description 修改机构资料 Change of an organisation’s own data */
        OrganisationChange: {
            version: number;
            name?: string;
            subkind?: string | null;
            division?: string | null;
            industry?: string | null;
            size?: ("large" | "medium" | "small" | "micro") | null;
            nature?: string | null;
            introduction?: string;
        };
        NewInvitation: {
            contact: string;
            /** @enum {string} */
            duty: "admin" | "editor" | "viewer";
            /** @default null */
            departmentId: string | null;
            /**
             * @default all
             * @enum {string}
             */
            dataScope: "self" | "department" | "departmentTree" | "custom" | "all";
            /** @default [] */
            customDepartments: string[];
        };
        /** @description 修改技能与意愿；保存即确认 Change of skills and wishes; saving confirms */
        ProfileChange: {
            skills?: string[];
            divisions?: string[];
            kinds?: ("employment" | "internship" | "apprenticeship")[];
            payMonthMin?: number | null;
            experienceYears?: number | null;
            availableFrom?: string | null;
            personalised?: boolean;
        };
        NewClass: {
            name: string;
            major?: string | null;
            departmentId?: string | null;
            education?: ("none" | "junior" | "secondary" | "college" | "bachelor" | "master" | "doctor") | null;
            grade?: number | null;
            entryYear?: number | null;
            studyMonths?: number | null;
            headteacher?: string;
            kinds?: ("employment" | "internship" | "apprenticeship")[];
            internshipFrom?: string | null;
            internshipUntil?: string | null;
            orderClass?: boolean;
            orderWith?: string;
            offered?: boolean;
            /** @description Of one school year; earlier years stay */
            headcount?: {
                year: number;
                headcount: number;
                source?: string;
            };
        };
        ClassChange: {
            name?: string;
            major?: string | null;
            departmentId?: string | null;
            education?: ("none" | "junior" | "secondary" | "college" | "bachelor" | "master" | "doctor") | null;
            grade?: number | null;
            entryYear?: number | null;
            studyMonths?: number | null;
            headteacher?: string;
            kinds?: ("employment" | "internship" | "apprenticeship")[];
            internshipFrom?: string | null;
            internshipUntil?: string | null;
            orderClass?: boolean;
            orderWith?: string;
            offered?: boolean;
            /** @description Of one school year; earlier years stay */
            headcount?: {
                year: number;
                headcount: number;
                source?: string;
            };
        };
        NewLearner: {
            name: string;
            studentNumber?: string;
            entryYear?: number | null;
            classId?: string | null;
            /** @enum {string} */
            status?: "studying" | "interning" | "graduated" | "left";
        };
        LearnerChange: {
            name?: string;
            studentNumber?: string;
            entryYear?: number | null;
            classId?: string | null;
            /** @enum {string} */
            status?: "studying" | "interning" | "graduated" | "left";
        };
        EvidenceForm: {
            skill: string;
            /** @enum {string} */
            kind: "certificate" | "contest" | "course" | "employer";
            title: string;
            issuer: string;
            issuedOn: string | null;
        };
        NewMajor: {
            departmentId?: string | null;
            studyMonths?: number | null;
            openedYear?: number | null;
            source?: string;
            direction?: string;
            code: string;
        };
        MajorChange: {
            departmentId?: string | null;
            studyMonths?: number | null;
            openedYear?: number | null;
            source?: string;
        };
        MajorYearForm: {
            enrolled: number | null;
            headcount: number | null;
            graduates: number | null;
            placedPercent: number | null;
            relatedPercent: number | null;
            startingPay: number | null;
            source: string;
        };
        ListingForm: {
            /**
             * @description talent when absent; chosen once
             * @enum {string}
             */
            type?: "talent" | "cooperation" | "research" | "service" | "training" | "facility";
            /**
             * @description need when absent; chosen once
             * @enum {string}
             */
            side?: "need" | "offer";
            title?: string;
            /** @enum {string} */
            kind?: "employment" | "internship" | "apprenticeship";
            occupation?: string | null;
            industry?: string | null;
            headcount?: number | null;
            majors?: string[];
            skills?: string[];
            education?: ("none" | "junior" | "secondary" | "college" | "bachelor" | "master" | "doctor") | null;
            experienceMin?: number | null;
            experienceMax?: number | null;
            /** @description fen per pay period */
            payMin?: number | null;
            /** @description fen per pay period */
            payMax?: number | null;
            payPeriod?: ("month" | "year" | "week" | "day" | "hour" | "piece") | null;
            payMonths?: number | null;
            payNegotiable?: boolean;
            divisions?: string[];
            address?: string;
            description?: string;
            requirements?: string;
            validFrom?: string | null;
            validUntil?: string | null;
            /** @description Fields that only cooperation, research, service, training, facility have, by name: as in the answer, but bare codes; null and [] are not stated */
            detail?: {
                [key: string]: string | number | boolean | string[] | null;
            };
        };
        /** @description 时效规则 */
        FreshnessRule: {
            /** Format: date */
            validFrom: string;
            /** @description After so many days without a confirmation half of the removable weight is gone */
            halfLifeDays: number;
            /** @description Of the weight that is never lost */
            floorPercent: number;
            remindAfterDays: number;
            remindBeforeDays: number;
            expireAfterDays: number;
            closeAfterDays: number;
            source: string;
        };
        /** @description 同义词组 Words that mean the same */
        SynonymGroup: {
            words: string[];
            weight: number;
            /** @description This word asks for the others too, not they for it */
            oneWayFrom?: string;
        };
        SurveyBody: {
            title: string;
            /** @description Why it is asked, as the firms read it */
            reason: string;
            /** @description What happens with the answers */
            useOfAnswers: string;
            period: string;
            lines: {
                what: string;
                /** @enum {string} */
                type: "talent" | "cooperation" | "research" | "service" | "training" | "facility";
                /** @enum {string} */
                side: "need" | "offer";
                /** @default  */
                hint: string;
            }[];
            closesOn: string;
        };
        SurveyAnswers: {
            /** @description One for each line, in their order */
            answers: {
                /** @enum {string} */
                word: "yes" | "maybe" | "no";
                /** @default  */
                reason: "" | ("noNeed" | "noMentor" | "noPost" | "noRoom" | "cost" | "timing" | "safety" | "tellMore" | "other");
                /** @default  */
                what: string;
                /** @default null */
                headcount: number | null;
                /** @default  */
                atWhen: string;
            }[];
            /** @default  */
            note: string;
        };
        FeedbackAnswer: {
            /** @enum {string} */
            verb: "answer" | "decline" | "ask";
            text: string;
            /** @description With decline and ask */
            reasons?: string[];
            /** @enum {string} */
            takeDown?: "false" | "fee" | "discrimination" | "filled" | "impersonation" | "unlawful" | "other";
            /** @description The other open reports of the listing get the same answer */
            others?: boolean;
        };
        /** @description 处理活动的新版本 New version of an entry */
        NewProcessing: {
            code: string;
            data: {
                zh: string;
                en: string;
            };
            purpose: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            basis: "consent" | "contract" | "duty" | "emergency" | "news" | "published" | "other";
            grounds: {
                zh: string;
                en: string;
            };
            recipients: {
                zh: string;
                en: string;
            };
            retention: {
                zh: string;
                en: string;
            };
            sensitive: boolean;
            confirmed: boolean;
            /** Format: date */
            validFrom: string;
            ended: boolean;
        };
        /** @description 文本的新版本 New version of a text */
        NewPrivacyText: {
            /** @enum {string} */
            key: "terms" | "notice" | "recommendation" | "publication" | "partners" | "sharing" | "internship";
            body: {
                zh: string;
                en: string;
            };
            /** @description What was agreed to before no longer counts */
            renew: boolean;
            /** Format: date */
            validFrom: string;
            source: string;
            confirmed: boolean;
        };
        /** @description 新的期限 A new dated value */
        NewPrivacyRule: {
            key: string;
            value: number;
            /** Format: date */
            validFrom: string;
            source: string;
            confirmed: boolean;
        };
        /** @description 新的影响评估 New impact assessment */
        NewAssessment: {
            title: string;
            /** @enum {string} */
            occasion: "sensitive" | "automated" | "entrusted" | "published" | "abroad" | "other";
            necessity: string;
            impact: string;
            measures: string;
            /** @enum {string} */
            risk: "low" | "medium" | "high";
            /** Format: date */
            assessedOn: string;
        };
        /** @description 站内消息 Message in the app */
        Message: {
            /** Format: uuid */
            id: string;
            kind: string;
            subject: string;
            body: string;
            link: string | null;
            /** Format: date-time */
            createdAt: string;
            read: boolean;
        };
        /** @description RFC 9457 problem details */
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            requestId: string;
            errors?: {
                field: string;
                message: string;
            }[];
        };
        /** @description 通知偏好 How one wants to be told of one kind of thing */
        NoticePreference: {
            /** @enum {string} */
            kind: "accountSecurity" | "contactFailing" | "invitation" | "membership" | "organisationVetting" | "organisationChange" | "licenceEnding" | "partnerRegion" | "joiningUrge" | "objectionAnswer" | "claimOutcome" | "delegation" | "listingOutcome" | "listingReminder" | "savedSearch" | "listingReport" | "exportReady" | "feedbackAnswer" | "feedbackAlert" | "approvalTask" | "approvalUrge" | "approvalOutcome" | "privacy" | "support" | "appetiteAsked" | "linkRenewed" | "general";
            /** @enum {string} */
            group: "account" | "organisation" | "listing" | "approval" | "privacy" | "platform";
            label: string;
            /** @description Cannot be switched off */
            fixed: boolean;
            /** @enum {string} */
            email: "off" | "digest" | "now";
            sms: boolean;
        };
        /** @description 发送记录 One message that left the house or should have */
        Delivery: {
            /** Format: uuid */
            id: string;
            kind: string;
            kindLabel: string;
            /** @enum {string} */
            channel: "email" | "sms" | "webhook";
            /** @description Masked */
            recipient: string;
            subject: string;
            /** @enum {string} */
            state: "queued" | "held" | "digested" | "sending" | "sent" | "delivered" | "unknown" | "failed" | "undeliverable" | "unconfigured";
            provider: string | null;
            reference: string | null;
            problem: string | null;
            problemDetail: string | null;
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            dueAt: string;
            sentAt: string | null;
            resendable: boolean;
        };
        /** @description 回调 Address of another system that is told of events */
        Webhook: {
            /** Format: uuid */
            id: string;
            url: string;
            description: string;
            events: string[];
            /** @enum {string} */
            state: "active" | "paused" | "disabled";
            failingSince: string | null;
            /** @description Until then the former key signs too */
            previousUntil: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        /** @description 个人偏好 How this person likes the workbench */
        Preferences: {
            desk: {
                /** @enum {string} */
                density: "compact" | "normal" | "roomy";
                /** @description Single keys in lists */
                shortcuts: boolean;
                /** @description The first steps are put away */
                guideHidden: boolean;
            };
            lists: {
                /** @description Columns in the order of this person */
                arranged: string[];
                /** @description Columns that are not shown */
                hidden: string[];
                list: string;
            }[];
        };
        /** @description 站点标识：页脚里的主办单位、备案号与联系方式 What the footer names; empty is not shown */
        Imprint: {
            /** @description 主办单位 */
            organiserZh: string;
            /** @description 主办单位（英文） */
            organiserEn: string;
            /** @description 承办单位 */
            operatorZh: string;
            /** @description 承办单位（英文） */
            operatorEn: string;
            /** @description ICP 备案号 */
            icp: string;
            /** @description 公安备案号 */
            publicSecurity: string;
            /** @description 政府网站标识码 */
            siteCode: string;
            /** @description 党政机关网站标识编号 */
            officeMark: string;
            /** @description 联系电话 */
            phone: string;
            /** @description 电子邮箱 */
            email: string;
            /** @description 地址 */
            addressZh: string;
            /** @description 地址（英文） */
            addressEn: string;
            /** @description 工作时间 */
            hoursZh: string;
            /** @description 工作时间（英文） */
            hoursEn: string;
            /** @description 0: nothing entered yet */
            version: number;
        };
        /** @description 一年的放假调休安排 Days off of a year */
        CalendarYear: {
            year: number;
            /** @enum {string} */
            origin: "bundled" | "own" | "none";
            /** @description Otherwise working days are counted by weekends */
            announced: boolean;
            /** @description Somebody compared it with the notice; only then it counts */
            confirmed: boolean;
            source: string;
            sourceUrl: string;
            /** @description 0: nothing entered here yet */
            version: number;
            /** @description Days off, and weekend days that are worked */
            days: components["schemas"]["CalendarDay"][];
        };
        CalendarDay: {
            /** Format: date */
            date: string;
            works: boolean;
            name: string;
        };
        /** @description 视图 */
        SavedView: {
            /** Format: uuid */
            id: string;
            list: string;
            name: string;
            address: string;
            /** @description In the organisation that one acts for */
            shared: boolean;
            own: boolean;
            /** @description The list begins with it when its address says nothing */
            isDefault: boolean;
            abilities: ("change" | "delete")[];
        };
        CaseRow: {
            /** Format: uuid */
            id: string;
            kind: string;
            kindLabel: string;
            title: string;
            /** @enum {string} */
            state: "running" | "returned" | "approved" | "refused" | "withdrawn" | "ended";
            step: string | null;
            /** Format: uuid */
            subjectId: string;
            /** @description Page of the workbench */
            link: string;
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date-time
             * @description When it came to you, or when you were done with it
             */
            at: string;
            dueOn: string | null;
            /** @description Negative when overdue */
            workdaysLeft: number | null;
            unread: boolean;
            /** @description A colleague who is away and named you */
            inPlaceOf: string | null;
        };
        /** @description 各栏的件数 How many in each box */
        CaseCounts: {
            todo: number;
            overdue: number;
            done: number;
            /** @description Still open */
            mine: number;
            copies: number;
            kinds: {
                kind: string;
                label: string;
            }[];
        };
        /** @description 与一条记录有关的事项 A case about a record */
        RelatedCase: {
            /** Format: uuid */
            id: string;
            kind: string;
            kindLabel: string;
            title: string;
            /** @enum {string} */
            state: "running" | "returned" | "approved" | "refused" | "withdrawn" | "ended";
            /** @description Page of the workbench */
            link: string;
            /** Format: date-time */
            openedAt: string;
        };
        /** @description 一件审批事项 One case, as this person sees it */
        Case: {
            /** Format: uuid */
            id: string;
            kind: string;
            kindLabel: string;
            title: string;
            /** @enum {string} */
            state: "running" | "returned" | "approved" | "refused" | "withdrawn" | "ended";
            round: number;
            version: number;
            /** Format: uuid */
            subjectId: string;
            link: string;
            organisation: string | null;
            organisationId: string | null;
            applicant: {
                name: string;
                /** @description Masked */
                contact: string | null;
                contactVerified: boolean;
            } | null;
            /** Format: date-time */
            openedAt: string;
            closedAt: string | null;
            dueOn: string | null;
            /** @description Working days; negative when overdue */
            workdaysLeft: number | null;
            /** @description The plan of that year is not published; counted by weekends */
            dueIsProvisional: boolean;
            definitionVersion: number;
            /** @description What this kind of matter calls the decisions */
            verbs: {
                approve: string;
                return: string;
                refuse: string;
            };
            /** @description The way gone, where it stands, and what lies ahead */
            path: {
                /** @enum {string} */
                kind: "done" | "current" | "ahead";
                step: number | null;
                name: string;
                since: string | null;
                until: string | null;
                dueOn: string | null;
                verb: string | null;
                /** @description The verb in the words of this kind of matter */
                said: string | null;
                by: string[];
                reasons: string[];
                comment: string;
            }[];
            events: {
                /** Format: date-time */
                at: string;
                verb: string;
                step: string | null;
                toStep: string | null;
                by: string | null;
                reasons: {
                    code: string;
                    field: string;
                    text: string;
                }[];
                comment: string;
            }[];
            facts: {
                label: string;
                value: string;
            }[];
            checks: {
                code: string;
                label: string;
                /** @enum {string} */
                finding: "ok" | "warn" | "bad" | "open";
                detail: string;
                link: {
                    text: string;
                    url: string;
                } | null;
            }[];
            checklist: components["schemas"]["ChecklistItem"][];
            reasons: components["schemas"]["ApprovalReason"][];
            phrases: string[];
            attachments: {
                /** Format: uuid */
                id: string;
                name: string;
                bytes: number;
                mediaType: string;
                label: string;
                /** Format: uuid */
                accountId: string;
                /** Format: date-time */
                at: string;
            }[];
            abilities: {
                decide: ("approve" | "return" | "refuse")[];
                backTo: {
                    step: number;
                    name: string;
                }[];
                transferTo: {
                    /** Format: uuid */
                    accountId: string;
                    name: string;
                    organisationName: string;
                }[];
                /** @description 加签: who can be asked to sign too */
                addSigner: {
                    /** Format: uuid */
                    accountId: string;
                    name: string;
                    organisationName: string;
                }[];
                /** @description 撤销加签: whom one asked and who has not signed yet */
                dropSigner: {
                    /** Format: uuid */
                    taskId: string;
                    name: string;
                }[];
                withdraw: boolean;
                urge: {
                    now: boolean;
                    /** Format: date */
                    on: string;
                } | null;
                attach: boolean;
            };
        };
        /** @description 一类事项的审批流程 How a kind of matter is decided */
        ApprovalDefinition: {
            kind: string;
            label: string;
            deciderRights: string[];
            inForce: {
                version: number;
                content: components["schemas"]["ApprovalContentOutput"];
            };
            draft: {
                version: number;
                revision: number;
                content: components["schemas"]["ApprovalContentOutput"];
            } | null;
            versions: {
                version: number;
                /** Format: date */
                validFrom: string;
                /** Format: date-time */
                changedAt: string;
                inForce: boolean;
            }[];
        };
        /** @description 休假代办 Who is away, and who stands in */
        Absence: {
            /** Format: uuid */
            id: string;
            accountName: string;
            standInName: string;
            /** Format: date */
            fromOn: string;
            /** Format: date */
            untilOn: string;
            note: string;
            /** @enum {string} */
            state: "ahead" | "now" | "over";
        };
        StandInCandidate: {
            /** Format: uuid */
            accountId: string;
            name: string;
        };
        /** @description 官方代码表中的一项 An entry of an official list */
        CodeItem: {
            code: string;
            name: string;
            /** @description Names from the top down, "广东省 / 深圳市 / 南山区" */
            path: string;
            /** @description The other name that was found: a trade, a zone, a former name */
            alias?: string;
            level: string;
            /** @description How many codes lie directly below */
            children: number;
        };
        /** @description 官方代码及其出处 An official code and where it comes from */
        CodeDetail: {
            code: string;
            name: string;
            /** @description Names from the top down, "广东省 / 深圳市 / 南山区" */
            path: string;
            level: string;
            /** @description How many codes lie directly below */
            children: number;
            /** @description Top first */
            ancestors: {
                code: string;
                name: string;
            }[];
            marks: string[];
            /** @description Year of the list that brought the code */
            since: number | null;
            edition: string;
            source: string;
            /** Format: date */
            validFrom: string;
        };
        CrosswalkMajor: {
            code: string;
            name: string;
            level: string;
            /** @description Links found by name */
            byName: number;
            confirmed: number;
            rejected: number;
            official: number;
        };
        /** @description 一个专业的职业与行业对照 Occupations and industries of a major */
        MajorCrosswalk: {
            code: string;
            name: string;
            path: string;
            links: components["schemas"]["CrosswalkLink"][];
            abilities: {
                decide: boolean;
            };
        };
        /** @description 专业与一个职业或行业的联系，及其由来 A link of a major and why */
        CrosswalkLink: {
            /** @enum {string} */
            target: "occupation" | "industry";
            code: string;
            name: string;
            path: string;
            /** @enum {string} */
            method: "official" | "person" | "name" | "class";
            confidence: number;
            because: string;
            decision: {
                /** @enum {string} */
                verdict: "confirmed" | "rejected";
                note: string;
                by: string;
                /** Format: date-time */
                at: string;
            } | null;
        };
        /** @description 对照的覆盖情况 How much of the catalogue is linked, and how */
        CrosswalkCoverage: {
            majors: number;
            occupation: {
                any: number;
                byName: number;
                official: number;
                confirmed: number;
            };
            industry: {
                any: number;
                byName: number;
                official: number;
                confirmed: number;
            };
            occupationGroups: number;
            occupationGroupsWithIndustry: number;
        };
        /** @description 一处提及 A place in a text that names a term */
        SkillMention: {
            code: string;
            label: string;
            /** @enum {string} */
            kind: "skill" | "occupation" | "certificate" | "tool";
            /** @description UTF-16 units of the text as given */
            start: number;
            end: number;
            /** @description The name of the dictionary that matched */
            matched: string;
            /** @enum {string} */
            stance: "required" | "preferred" | "notRequired" | "offered";
            confidence: number;
            /** @description Whether somebody compared the entry with its source */
            confirmed: boolean;
        };
        /** @description 词条 An entry of the dictionary */
        SkillTerm: {
            code: string;
            /** @description 0: as it comes with the product */
            revision: number;
            /** @enum {string} */
            kind: "skill" | "occupation" | "certificate" | "tool";
            name: string;
            /** @description PS{修图,海报} counts only beside one of its cues */
            aliases: string[];
            occupation: {
                code: string;
                label: string;
            } | null;
            major: {
                code: string;
                label: string;
            } | null;
            /** @enum {string} */
            layer: "product" | "local";
            /** @enum {string} */
            state: "active" | "retired" | "merged";
            mergedInto: {
                code: string;
                name: string;
            } | null;
            source: string;
            confirmed: boolean;
            abilities: ("change" | "confirm" | "merge" | "retire" | "undo")[];
        };
        /** @description 排除词 A word that only looks like a term */
        SkillMask: {
            word: string;
            /** @enum {string} */
            layer: "product" | "local";
            active: boolean;
            /** @description 0: as it comes with the product */
            revision: number;
            reason: string;
        };
        /** @description 词语 A phrase that rules look for in free text */
        RulePhrase: {
            /** Format: uuid */
            id: string;
            /** @description The rule that looks for it */
            list: string;
            listTitle: string;
            /** @enum {string} */
            use: "banned" | "allowed";
            /** @description # is one digit, * up to 12 characters without punctuation */
            phrase: string;
            /** @enum {string} */
            layer: "national" | "provincial" | "local";
            /** @description Its own, beside that of the rule */
            citation: string;
            source: string;
            sourceUrl: string;
            /** @enum {string} */
            origin: "file" | "edited";
            confirmed: boolean;
            confirmedAt: string | null;
            validFrom: string;
            /** @description Last day, itself included */
            validUntil: string | null;
            /** @description Counts today; a more local one may stand above it */
            inForce: boolean;
            endReason: string | null;
            abilities: ("confirm" | "change" | "end" | "lift")[];
        };
        /** @description 期限、年龄与界限 A period, age or limit as it stands today */
        Threshold: {
            key: string;
            /** @enum {string} */
            topic: "privacy" | "feedback" | "figures" | "organisations";
            label: components["schemas"]["BilingualText"];
            /** @enum {string} */
            unit: "workingDays" | "days" | "months" | "years" | "yesNo" | "times" | "cases" | "people";
            value: number;
            minimum: number | null;
            maximum: number | null;
            /**
             * @description national: as it comes with the product
             * @enum {string}
             */
            layer: "national" | "provincial" | "local";
            validFrom: string;
            source: string;
            confirmed: boolean;
            coming: {
                /** @enum {string} */
                layer: "provincial" | "local";
                value: number;
                validFrom: string;
            }[];
            abilities: "set"[];
        };
        BilingualText: {
            zh: string;
            en: string;
        };
        /** @description 最低工资标准 Statutory minimum wage of a place from a day on */
        WageFloor: {
            /** Format: uuid */
            id: string;
            division: string;
            place: string;
            /** @description null: one for the whole division */
            grade: number | null;
            /** @description Fen a month */
            monthly: number;
            /** @description Fen an hour, part-time */
            hourly: number | null;
            validFrom: string;
            /** @description Counts today for its division */
            current: boolean;
            source: string;
            sourceUrl: string;
            confirmed: boolean;
            confirmedAt: string | null;
            /** @description Came with the product: its source names no single announcement */
            shipped: boolean;
            abilities: "confirm"[];
        };
        /** @description One wording of one rule for a span of days */
        Rule: {
            /** Format: uuid */
            id: string;
            code: string;
            /** @enum {string} */
            subject: "listing" | "internship";
            /**
             * @description Of one code the most local layer counts
             * @enum {string}
             */
            layer: "national" | "provincial" | "local";
            /** @enum {string} */
            severity: "refuse" | "warn";
            /** @description CEL; says what must hold */
            condition: string;
            /** @description Where to look in the listing */
            field: string;
            title: components["schemas"]["BilingualText"];
            message: components["schemas"]["BilingualText"];
            citation: string;
            /** @description Where the wording was read */
            source: string;
            sourceUrl: string;
            /** @description Somebody compared it with its source; otherwise 待核实 */
            confirmed: boolean;
            confirmedAt: string | null;
            /**
             * @description file: came with the product; edited: written by an official
             * @enum {string}
             */
            origin: "file" | "edited";
            validFrom: string;
            /** @description Last day, itself included */
            validUntil: string | null;
            createdAt: string;
            /** @description What you may do with it now */
            abilities: "confirm"[];
        };
        /** @description 机构 Organisation */
        Organisation: {
            /** Format: uuid */
            id: string;
            creditCode: string | null;
            identifierKind: ("approval" | "schoolCode" | "divisionCode" | "parentUnit" | "foreign" | "named") | null;
            /** @description Instead of a credit code */
            identifier: string | null;
            identifierReason: string | null;
            /** @enum {string} */
            kind: "enterprise" | "bank" | "school" | "institute" | "provider" | "evaluator" | "agency" | "association" | "alliance" | "incubator" | "village" | "bureau" | "county" | "township" | "operator";
            subkind: string | null;
            name: string;
            division: string | null;
            industry: string | null;
            size: ("large" | "medium" | "small" | "micro") | null;
            nature: string | null;
            introduction: string;
            /** @enum {string} */
            state: "preregistered" | "pending" | "returned" | "withdrawn" | "verified" | "refused" | "suspended" | "closed";
            stateReason: string | null;
            source: string;
            confirmedOn: string;
            verifiedOn: string | null;
            /** @description The office that compared it with the register */
            verifiedBy: string | null;
            closedOn: string | null;
            closedReason: string | null;
            mergedInto: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            abilities: {
                edit: boolean;
                members: boolean;
                vet: ("verify" | "return" | "refuse" | "suspend")[];
            };
        };
        /** @description 部门或校区 Department or campus */
        Department: {
            /** Format: uuid */
            id: string;
            parentId: string | null;
            /** @enum {string} */
            kind: "department" | "campus";
            name: string;
            position: number;
            closedOn: string | null;
            members: number;
        };
        /** @description 机构合并 Merger of two organisations */
        Merger: {
            /** Format: uuid */
            id: string;
            from: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            into: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            kind: "duplicate" | "absorption";
            reason: string;
            /** Format: date-time */
            mergedAt: string;
            /** Format: date-time */
            finalAfter: string;
            undoneAt: string | null;
            undoable: boolean;
        };
        /** @description 终止申请 Request of an organisation for its own end */
        OwnClosing: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            reason: "deregistered" | "revoked" | "ceased" | "mistaken";
            note: string;
            heir: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @enum {string} */
            state: "open" | "granted" | "refused" | "withdrawn";
            /** Format: date-time */
            askedAt: string;
        };
        /** @description 一企一档、一校一档 Dossier of an organisation */
        Dossier: {
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "enterprise" | "bank" | "school" | "institute" | "provider" | "evaluator" | "agency" | "association" | "alliance" | "incubator" | "village" | "bureau" | "county" | "township" | "operator";
                creditCode: string | null;
                state: string;
                verifiedOn: string | null;
                verifiedBy: string | null;
            };
            core: {
                field: string;
                shown: {
                    value: string | number | boolean | string[] | null;
                    /** @enum {string} */
                    source: "register" | "staff" | "own" | "import";
                    sourceName: string;
                    confirmedOn: string;
                    confirmedByName: string | null;
                } | null;
                /** @description Sources that say something else */
                others: {
                    value: string | number | boolean | string[] | null;
                    /** @enum {string} */
                    source: "register" | "staff" | "own" | "import";
                    sourceName: string;
                    confirmedOn: string;
                    confirmedByName: string | null;
                }[];
            }[];
            fields: {
                field: string;
                shown: {
                    value: string | number | boolean | string[] | null;
                    /** @enum {string} */
                    source: "register" | "staff" | "own" | "import";
                    sourceName: string;
                    confirmedOn: string;
                    confirmedByName: string | null;
                } | null;
                /** @description Sources that say something else */
                others: {
                    value: string | number | boolean | string[] | null;
                    /** @enum {string} */
                    source: "register" | "staff" | "own" | "import";
                    sourceName: string;
                    confirmedOn: string;
                    confirmedByName: string | null;
                }[];
                stale: boolean;
            }[];
            licences: {
                /** Format: uuid */
                id: string;
                kind: string;
                number: string;
                issuer: string;
                issuedOn: string | null;
                expiresOn: string | null;
                /** @description Name of the file */
                scan: string | null;
                /** @enum {string} */
                state: "valid" | "ending" | "expired";
                source: string;
                confirmedOn: string;
                confirmedByName: string | null;
                checkedOn: string | null;
                checkedByName: string | null;
                version: number;
            }[];
            contacts: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                purpose: "cooperation" | "hiring" | "internship" | "contract" | "safety" | "finance";
                name: string;
                title: string;
                phone: string;
                email: string;
                source: string;
                confirmedOn: string;
            }[];
            contactsMasked: boolean;
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                section: "base" | "equipment" | "product" | "honour" | "certificate";
                title: string;
                detail: string;
                quantity: number | null;
                since: string | null;
                until: string | null;
                sourceName: string;
                confirmedOn: string;
            }[];
            formers: {
                /** @enum {string} */
                kind: "name" | "code";
                value: string;
                usedUntil: string;
                reason: string | null;
            }[];
            completeness: {
                wanted: number;
                filled: number;
                gaps: {
                    what: string;
                    label: string;
                    why: string;
                    /** @enum {string} */
                    kind: "missing" | "stale" | "expired";
                }[];
            };
            activity: {
                key: string;
                label: string;
                count: number;
            }[];
            abilities: {
                edit: boolean;
                check: boolean;
            };
        };
        /** @description 信息异议 Somebody says that data are wrong */
        Objection: {
            /** Format: uuid */
            id: string;
            number: string;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            kind: "wrongData" | "notUs" | "registeredByOther" | "licence" | "other";
            statement: string;
            /** @description Left a way to be answered */
            reachable: boolean;
            /** @enum {string} */
            state: "open" | "accepted" | "declined";
            answer: string | null;
            answeredAt: string | null;
            dueOn: string;
            overdue: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        ImportBatchOfKind: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "queued" | "running" | "checked" | "committed" | "undone" | "failed";
            fileName: string;
            /** @description Whose people brought it in */
            organisationId: string | null;
            sourceName: string | null;
            fileBytes: number;
            rows: number;
            /** @description Rows that can be committed, repetitions included */
            valid: number;
            invalid: number;
            /** @description Valid rows that repeat an earlier row or an existing record: they are not written twice */
            duplicates: number;
            /** @description Valid rows whose text names skills that they do not list */
            suggested: number;
            /** @description 0 to 1 */
            progress: number;
            /** @description Shares of rows whose non-empty text was understood */
            parsed: {
                [key: string]: number;
            };
            /** @description Rows with non-empty text, by field */
            filled: {
                [key: string]: number;
            };
            header: string[];
            /** @description Column number (from 0) → field */
            mapping: {
                [key: string]: string;
            };
            /** @enum {string} */
            mappingOrigin: "guessed" | "remembered" | "given";
            failureCode: string | null;
            /** @description What went wrong, in words */
            failure: string | null;
            createdAt: string;
            checkedAt: string | null;
            committedAt: string | null;
            undoneAt: string | null;
            /** @description Day on which the uploaded file is deleted, if it is not before */
            fileUntil: string;
            /** @description What the table holds: listings, experts, classes… */
            target: string;
        };
        /** @description 合作单位 Partner on the own list */
        Partner: {
            /** Format: uuid */
            id: string;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                creditCode: string | null;
                state: string;
            };
            forms: string;
            majors: string[];
            majorsText: string;
            startedOn: string | null;
            endsOn: string | null;
            agreementNo: string;
            standing: ("talking" | "active" | "ended") | null;
            /** @description How the name was taken for this organisation */
            match: ("code" | "name" | "similar" | "none") | null;
            matchConfidence: number | null;
            contactName: string;
            contactPhone: string;
            note: string;
            sourceName: string;
            confirmedOn: string;
        };
        /** @description A table on its way in */
        ImportBatch: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "queued" | "running" | "checked" | "committed" | "undone" | "failed";
            fileName: string;
            /** @description Whose people brought it in */
            organisationId: string | null;
            sourceName: string | null;
            fileBytes: number;
            rows: number;
            /** @description Rows that can be committed, repetitions included */
            valid: number;
            invalid: number;
            /** @description Valid rows that repeat an earlier row or an existing record: they are not written twice */
            duplicates: number;
            /** @description Valid rows whose text names skills that they do not list */
            suggested: number;
            /** @description 0 to 1 */
            progress: number;
            /** @description Shares of rows whose non-empty text was understood */
            parsed: {
                [key: string]: number;
            };
            /** @description Rows with non-empty text, by field */
            filled: {
                [key: string]: number;
            };
            header: string[];
            /** @description Column number (from 0) → field */
            mapping: {
                [key: string]: string;
            };
            /** @enum {string} */
            mappingOrigin: "guessed" | "remembered" | "given";
            failureCode: string | null;
            /** @description What went wrong, in words */
            failure: string | null;
            createdAt: string;
            checkedAt: string | null;
            committedAt: string | null;
            undoneAt: string | null;
            /** @description Day on which the uploaded file is deleted, if it is not before */
            fileUntil: string;
        };
        ImportBatchDetail: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "queued" | "running" | "checked" | "committed" | "undone" | "failed";
            fileName: string;
            /** @description Whose people brought it in */
            organisationId: string | null;
            sourceName: string | null;
            fileBytes: number;
            rows: number;
            /** @description Rows that can be committed, repetitions included */
            valid: number;
            invalid: number;
            /** @description Valid rows that repeat an earlier row or an existing record: they are not written twice */
            duplicates: number;
            /** @description Valid rows whose text names skills that they do not list */
            suggested: number;
            /** @description 0 to 1 */
            progress: number;
            /** @description Shares of rows whose non-empty text was understood */
            parsed: {
                [key: string]: number;
            };
            /** @description Rows with non-empty text, by field */
            filled: {
                [key: string]: number;
            };
            header: string[];
            /** @description Column number (from 0) → field */
            mapping: {
                [key: string]: string;
            };
            /** @enum {string} */
            mappingOrigin: "guessed" | "remembered" | "given";
            failureCode: string | null;
            /** @description What went wrong, in words */
            failure: string | null;
            createdAt: string;
            checkedAt: string | null;
            committedAt: string | null;
            undoneAt: string | null;
            /** @description Day on which the uploaded file is deleted, if it is not before */
            fileUntil: string;
            /** @description What a column may mean */
            fields: {
                field: string;
                label: string;
                /** @description More than one column may mean it: a name and a number to reach */
                several: boolean;
            }[];
            /** @description First rows, as in the file */
            samples: string[][];
        };
        ImportRow: {
            /** @description Row in Excel, line in a text file */
            rowNumber: number;
            cells: string[];
            valid: boolean;
            problems: {
                field: string;
                message: string;
            }[];
            warnings: {
                field: string;
                message: string;
            }[];
            duplicateOf: string | null;
            /** @description The fields as they were read */
            record: {
                [key: string]: unknown;
            } | null;
        };
        /** @description 当前会话：身份、地区与权限 Who acts, where, and what they may do */
        Session: {
            actor: {
                /** @enum {string} */
                role: "public" | "account" | "learner" | "expert" | "enterprise" | "agency" | "school" | "institute" | "association" | "evaluator" | "bureau" | "admin";
                accountId: string | null;
                name: string | null;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "enterprise" | "bank" | "school" | "institute" | "provider" | "evaluator" | "agency" | "association" | "alliance" | "incubator" | "village" | "bureau" | "county" | "township" | "operator";
                    /** @enum {string} */
                    state: "preregistered" | "pending" | "returned" | "withdrawn" | "verified" | "refused" | "suspended" | "closed";
                    /** @enum {string} */
                    duty: "admin" | "editor" | "viewer";
                } | null;
                organisations: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "enterprise" | "bank" | "school" | "institute" | "provider" | "evaluator" | "agency" | "association" | "alliance" | "incubator" | "village" | "bureau" | "county" | "township" | "operator";
                    /** @enum {string} */
                    state: "preregistered" | "pending" | "returned" | "withdrawn" | "verified" | "refused" | "suspended" | "closed";
                    /** @enum {string} */
                    duty: "admin" | "editor" | "viewer";
                }[];
                duty: ("admin" | "editor" | "viewer") | null;
                delegation: {
                    /** Format: uuid */
                    id: string;
                    delegate: string;
                    rights: string[];
                } | null;
                territory: string | null;
                observed: boolean;
            };
            tenant: {
                code: string;
                nameZh: string;
                nameEn: string;
                division: string;
                demo: boolean;
            };
            rights: string[];
            /** @description secondFactor: this sign-in waits for its second factor; enrolment: officers and administrators act as such after setting one up */
            needs: ("secondFactor" | "enrolment") | null;
            /** @description The demo sign-in is open to this caller */
            demo: boolean;
        };
        /** @description 单点登录服务 Identity provider */
        SignOnProvider: {
            /** Format: uuid */
            id: string;
            label: string;
            issuer: string;
            clientId: string;
            hasSecret: boolean;
            scopes: string;
            /** @enum {string} */
            linkRule: "signedIn" | "verifiedPhone";
            emailDomains: string[];
            requiredClaim: string | null;
            requiredValue: string | null;
            createAccounts: boolean;
            secondFactorValues: string[];
            enabled: boolean;
            /** @description To be entered at the provider */
            redirectUri: string;
            /** @description Back-channel logout, to be entered at the provider */
            logoutUri: string;
            version: number;
        };
        /** @description 机构成员 Member of an organisation */
        Member: {
            /** Format: uuid */
            accountId: string;
            name: string;
            /** @description Masked */
            contact: string | null;
            contactVerified: boolean;
            /** @enum {string} */
            duty: "admin" | "editor" | "viewer";
            departmentId: string | null;
            /** @enum {string} */
            dataScope: "self" | "department" | "departmentTree" | "custom" | "all";
            customDepartments: string[];
            /** Format: date-time */
            since: string;
        };
        /** @description 未办结事项 What a member has open */
        OpenWork: {
            kind: string;
            label: string;
            count: number;
            /** @description May end without a successor */
            closable: boolean;
            items: {
                id: string;
                title: string;
                link: string | null;
            }[];
        };
        /** @description 邀请 Invitation to an organisation */
        Invitation: {
            /** Format: uuid */
            id: string;
            /** @description Masked */
            contact: string;
            /** @enum {string} */
            duty: "admin" | "editor" | "viewer";
            departmentId: string | null;
            /** @enum {string} */
            dataScope: "self" | "department" | "departmentTree" | "custom" | "all";
            customDepartments: string[];
            /** @enum {string} */
            state: "pending" | "accepted" | "declined" | "withdrawn" | "expired";
            /** Format: date-time */
            invitedAt: string;
            sends: number;
            /** Format: date-time */
            sentAt: string;
            /** Format: date-time */
            expiresAt: string;
            endedAt: string | null;
        };
        /** @description 加入申请 Request to join an organisation */
        AccessRequest: {
            /** Format: uuid */
            id: string;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            name: string;
            /** @description Masked */
            contact: string | null;
            message: string;
            /** @enum {string} */
            state: "pending" | "approved" | "refused" | "withdrawn";
            reasonCode: ("notStaff" | "unknownPerson" | "wrongOrganisation" | "alreadyRepresented" | "other") | null;
            reason: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Went to staff, because no administrator answered */
            escalated: boolean;
            decidedAt: string | null;
        };
        /** @description 委托 A delegation between two organisations */
        Delegation: {
            /** Format: uuid */
            id: string;
            /**
             * @description Where the asker stands
             * @enum {string}
             */
            side: "principal" | "delegate" | "officer";
            /** @enum {string} */
            state: "offered" | "requested" | "active" | "refused" | "revoked" | "resigned" | "ended";
            principal: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            delegate: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            rights: {
                /** @enum {string} */
                name: "edit" | "submit" | "publish" | "answer";
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
                /** @description Today */
                holds: boolean;
                withdrawn: boolean;
            }[];
            reason: string;
            /** Format: date-time */
            askedAt: string;
            decidedAt: string | null;
            endReason: string | null;
            version: number;
            abilities: ("grant" | "refuse" | "revoke" | "accept" | "decline" | "resign" | "change" | "withdraw")[];
        };
        /** @description 代办记录 What was done in the principal’s name */
        DelegationUse: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            who: string;
            verb: string;
            object: {
                kind: string;
                id: string;
            };
        };
        /** @description 代办提交，等待委托方确认 A prepared submission that waits for the principal */
        Confirmation: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            delegationId: string;
            principal: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            delegate: string;
            subject: {
                kind: string;
                /** Format: uuid */
                id: string;
                title: string;
            };
            content: {
                name: string;
                value: string;
            }[];
            /** @description Changed since it was asked for: cannot be confirmed any more */
            changed: boolean;
            /** @enum {string} */
            state: "waiting" | "confirmed" | "refused" | "void";
            reason: string | null;
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            decidedAt: string | null;
            mayDecide: boolean;
            /** @description For the side that asked; nobody else has it to urge or to take back */
            urge: {
                now: boolean;
                /** Format: date */
                on: string;
            } | null;
        };
        /** @description 可以代办的机构 Whom this person may act for */
        ActableDelegation: {
            /** Format: uuid */
            delegationId: string;
            principal: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            delegate: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            rights: ("edit" | "submit" | "publish" | "answer")[];
            current: boolean;
        };
        /** @description 人才供给 Who is there to be found: a learner, a class, an expert */
        Profile: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "learner" | "class" | "expert";
            organisationId: string | null;
            /** @description Of a learner masked (张**) for officers */
            name: string;
            major: {
                code: string;
                label: string;
            } | null;
            education: ("none" | "junior" | "secondary" | "college" | "bachelor" | "master" | "doctor") | null;
            headcount: number;
            skills: string[];
            divisions: {
                code: string;
                label: string;
            }[];
            kinds: ("employment" | "internship" | "apprenticeship")[];
            /** @description Wished at least, fen a month */
            payMonthMin: number | null;
            experienceYears: number | null;
            availableFrom: string | null;
            /** @description False: no recommendation for this person, by own choice */
            personalised: boolean;
            source: string;
            /** Format: date */
            confirmedOn: string;
            abilities: {
                edit: boolean;
                personalise: boolean;
            };
        };
        /** @description 班级 Class of a school */
        SchoolClass: {
            /** Format: uuid */
            id: string;
            school: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            departmentId: string | null;
            name: string;
            major: {
                code: string;
                label: string;
            } | null;
            /** @description Edition of the list of majors */
            edition: string;
            education: ("none" | "junior" | "secondary" | "college" | "bachelor" | "master" | "doctor") | null;
            grade: number | null;
            entryYear: number | null;
            studyMonths: number | null;
            /** @enum {string} */
            state: "studying" | "graduated";
            /** @description null: fewer than may be shown */
            headcount: number | null;
            /** @description Entered one by one; officers see no small numbers */
            learners: {
                /** @description null: fewer than may be shown */
                studying: number | null;
                /** @description null: fewer than may be shown */
                interning: number | null;
                /** @description null: fewer than may be shown */
                graduated: number | null;
                /** @description null: fewer than may be shown */
                left: number | null;
            };
            /** @description For the own school only */
            headteacher: string | null;
            kinds: ("employment" | "internship" | "apprenticeship")[];
            internshipFrom: string | null;
            internshipUntil: string | null;
            orderClass: boolean;
            orderWith: string;
            /** @description Shown on the school’s public page */
            offered: boolean;
            source: string;
            /** Format: date */
            confirmedOn: string;
            mayEdit: boolean;
        };
        SchoolClassDetail: {
            /** Format: uuid */
            id: string;
            school: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            departmentId: string | null;
            name: string;
            major: {
                code: string;
                label: string;
            } | null;
            /** @description Edition of the list of majors */
            edition: string;
            education: ("none" | "junior" | "secondary" | "college" | "bachelor" | "master" | "doctor") | null;
            grade: number | null;
            entryYear: number | null;
            studyMonths: number | null;
            /** @enum {string} */
            state: "studying" | "graduated";
            /** @description null: fewer than may be shown */
            headcount: number | null;
            /** @description Entered one by one; officers see no small numbers */
            learners: {
                /** @description null: fewer than may be shown */
                studying: number | null;
                /** @description null: fewer than may be shown */
                interning: number | null;
                /** @description null: fewer than may be shown */
                graduated: number | null;
                /** @description null: fewer than may be shown */
                left: number | null;
            };
            /** @description For the own school only */
            headteacher: string | null;
            kinds: ("employment" | "internship" | "apprenticeship")[];
            internshipFrom: string | null;
            internshipUntil: string | null;
            orderClass: boolean;
            orderWith: string;
            /** @description Shown on the school’s public page */
            offered: boolean;
            source: string;
            /** Format: date */
            confirmedOn: string;
            mayEdit: boolean;
            headcounts: {
                year: number;
                /** @description null: fewer than may be shown */
                headcount: number | null;
                source: string;
                /** Format: date */
                recordedOn: string;
            }[];
        };
        /** @description 学生 Learner of a school */
        SchoolLearner: {
            /** Format: uuid */
            id: string;
            /** @description Masked (张**) for officers */
            name: string;
            /** @description For the own school only */
            studentNumber: string | null;
            classId: string | null;
            className: string | null;
            major: {
                code: string;
                label: string;
            } | null;
            entryYear: number | null;
            /** @enum {string} */
            status: "studying" | "interning" | "graduated" | "left";
            /** Format: date */
            statusSince: string;
            skills: string[];
            source: string;
            /** Format: date */
            confirmedOn: string;
            mayEdit: boolean;
        };
        SchoolLearnerDetail: {
            /** Format: uuid */
            id: string;
            /** @description Masked (张**) for officers */
            name: string;
            /** @description For the own school only */
            studentNumber: string | null;
            classId: string | null;
            className: string | null;
            major: {
                code: string;
                label: string;
            } | null;
            entryYear: number | null;
            /** @enum {string} */
            status: "studying" | "interning" | "graduated" | "left";
            /** Format: date */
            statusSince: string;
            skills: string[];
            source: string;
            /** Format: date */
            confirmedOn: string;
            mayEdit: boolean;
            evidence: {
                /** Format: uuid */
                id: string;
                skill: string;
                /** @enum {string} */
                kind: "certificate" | "contest" | "course" | "employer";
                title: string;
                issuer: string;
                issuedOn: string | null;
                source: string;
            }[];
            placements: {
                /** Format: uuid */
                id: string;
                firmId: string | null;
                firmName: string;
                /** @enum {string} */
                firmMatch: "code" | "name" | "similar" | "none";
                firmConfidence: number;
                post: string;
                startedOn: string | null;
                endsOn: string | null;
                tutor: string;
                schoolTutor: string;
                sourceName: string;
                /** Format: date */
                recordedOn: string;
            }[];
            destinations: {
                /** Format: uuid */
                id: string;
                firmId: string | null;
                firmName: string;
                /** @enum {string} */
                firmMatch: "code" | "name" | "similar" | "none";
                firmConfidence: number;
                year: number;
                /** @enum {string} */
                category: "10" | "11" | "12" | "27" | "46" | "50" | "51" | "70" | "71" | "72" | "75" | "76" | "80" | "85";
                occupation: {
                    code: string;
                    label: string;
                } | null;
                post: string;
                division: {
                    code: string;
                    label: string;
                } | null;
                payMonth: number | null;
                related: boolean | null;
                sourceName: string;
                /** Format: date */
                recordedOn: string;
            }[];
        };
        /** @description 实习安排 Placement */
        Placement: {
            /** Format: uuid */
            id: string;
            firmId: string | null;
            firmName: string;
            /** @enum {string} */
            firmMatch: "code" | "name" | "similar" | "none";
            firmConfidence: number;
            post: string;
            startedOn: string | null;
            endsOn: string | null;
            tutor: string;
            schoolTutor: string;
            sourceName: string;
            /** Format: date */
            recordedOn: string;
            /** Format: uuid */
            learnerId: string;
            learnerName: string;
            studentNumber: string | null;
            className: string | null;
        };
        /** @description 毕业去向 Destination */
        Destination: {
            /** Format: uuid */
            id: string;
            firmId: string | null;
            firmName: string;
            /** @enum {string} */
            firmMatch: "code" | "name" | "similar" | "none";
            firmConfidence: number;
            year: number;
            /** @enum {string} */
            category: "10" | "11" | "12" | "27" | "46" | "50" | "51" | "70" | "71" | "72" | "75" | "76" | "80" | "85";
            occupation: {
                code: string;
                label: string;
            } | null;
            post: string;
            division: {
                code: string;
                label: string;
            } | null;
            payMonth: number | null;
            related: boolean | null;
            sourceName: string;
            /** Format: date */
            recordedOn: string;
            /** Format: uuid */
            learnerId: string;
            learnerName: string;
            studentNumber: string | null;
            className: string | null;
        };
        /** @description 开设专业 Major that a school teaches */
        SchoolMajor: {
            /** Format: uuid */
            id: string;
            school: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            departmentId: string | null;
            major: {
                code: string;
                label: string;
            };
            edition: string;
            direction: string;
            studyMonths: number | null;
            openedYear: number | null;
            source: string;
            /** Format: date */
            confirmedOn: string;
            latest: {
                year: number;
                enrolled: number | null;
                headcount: number | null;
                graduates: number | null;
                /** @description 去向落实率 */
                placedPercent: number | null;
                /** @description 对口率 */
                relatedPercent: number | null;
                /** @description 起薪, fen a month */
                startingPay: number | null;
                source: string;
                recordedOn: string;
            } | null;
            mayEdit: boolean;
        };
        SchoolMajorDetail: {
            /** Format: uuid */
            id: string;
            school: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            departmentId: string | null;
            major: {
                code: string;
                label: string;
            };
            edition: string;
            direction: string;
            studyMonths: number | null;
            openedYear: number | null;
            source: string;
            /** Format: date */
            confirmedOn: string;
            latest: {
                year: number;
                enrolled: number | null;
                headcount: number | null;
                graduates: number | null;
                /** @description 去向落实率 */
                placedPercent: number | null;
                /** @description 对口率 */
                relatedPercent: number | null;
                /** @description 起薪, fen a month */
                startingPay: number | null;
                source: string;
                recordedOn: string;
            } | null;
            mayEdit: boolean;
            years: {
                year: number;
                enrolled: number | null;
                headcount: number | null;
                graduates: number | null;
                /** @description 去向落实率 */
                placedPercent: number | null;
                /** @description 对口率 */
                relatedPercent: number | null;
                /** @description 起薪, fen a month */
                startingPay: number | null;
                source: string;
                recordedOn: string;
            }[];
            /** @description Classes of it that study now */
            classes: number;
            /** @description From the lists of graduates that were brought in */
            destinations: {
                year: number;
                label: string;
                /** @description null: fewer than may be shown */
                count: number | null;
            }[];
        };
        /** @description 学生与监护情况 A learner and the guardians */
        GuardedLearner: {
            /** Format: uuid */
            profileId: string;
            name: string;
            /** @enum {string} */
            state: "unknownAge" | "noGuardian" | "waiting" | "confirmed" | "adult";
            band: ("child" | "youth" | "adult") | null;
            /** @description The year alone */
            birthDate: string | null;
            /** @description Masked */
            identityNumber: string | null;
            /** @description What waits for a guardian */
            held: ("notice" | "recommendation" | "publication" | "sharing" | "internship")[];
            guardianships: components["schemas"]["Guardianship"][];
        };
        /** @description 监护关系 Guardian of a learner */
        Guardianship: {
            /** Format: uuid */
            id: string;
            /** @description Masked */
            name: string;
            /** @description Masked */
            phone: string | null;
            /** @enum {string} */
            relation: "father" | "mother" | "grandparent" | "sibling" | "relative" | "institution";
            /** @enum {string} */
            state: "invited" | "active" | "declined" | "ended";
            /** @enum {string} */
            way: "link" | "paper";
            /** Format: date-time */
            invitedAt: string;
            answeredAt: string | null;
            endedAt: string | null;
            document: ("householdRegister" | "identityCard" | "birthCertificate" | "custodyOrder") | null;
            checked: boolean;
            /** @description Name of the scan */
            evidence: string | null;
            consents: {
                [key: string]: "granted" | "refused" | "withdrawn";
            };
            abilities: ("again" | "check" | "decide" | "end" | "evidence")[];
        };
        ListingHit: components["schemas"]["Listing"] & {
            score: number;
            /** @description Kilometres from `near` to the nearest of its places; null where either is not known */
            distance: number | null;
            highlights: {
                title: [
                    number,
                    number
                ][];
                employer: [
                    number,
                    number
                ][];
                summary: [
                    number,
                    number
                ][];
            };
            /** @description The stretch of the description that shows what was searched */
            summary: string;
        };
        /** @description 供求信息 (listing), public projection: the fields depend on its type */
        Listing: components["schemas"]["TalentListing"] | components["schemas"]["CooperationListing"] | components["schemas"]["ResearchListing"] | components["schemas"]["ServiceListing"] | components["schemas"]["TrainingListing"] | components["schemas"]["FacilityListing"];
        /** @description 人才需求与供给 */
        TalentListing: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            side: "need" | "offer";
            title: string;
            /** @description The party whose need or offer this is */
            employer: {
                id: string | null;
                name: string;
                verified: boolean;
            };
            /** @description Taken over from the named source; the employer has not claimed it yet */
            unclaimed: boolean;
            source: {
                name: string;
                url: string | null;
            } | null;
            /** @enum {string} */
            state: "draft" | "submitted" | "returned" | "published" | "suspended" | "expired" | "closed";
            industry: components["schemas"]["CodedValue"] | null;
            place: {
                text: string;
                divisions: components["schemas"]["CodedValue"][];
                address: string;
            };
            description: string;
            validFrom: string | null;
            validUntil: string | null;
            confirmedOn: string | null;
            publishedAt: string | null;
            /** @description Required elements that the source did not state */
            incomplete: string[];
            /** @description How sure the reading of a field is, and what it assumed */
            readings: {
                [key: string]: {
                    confidence: number;
                    zh?: string;
                    en?: string;
                };
            };
            /** @constant */
            type: "talent";
            /** @enum {string} */
            kind: "employment" | "internship" | "apprenticeship";
            occupation: components["schemas"]["CodedValue"] | null;
            headcount: number | null;
            majors: components["schemas"]["CodedValue"][];
            skills: string[];
            education: {
                level: ("none" | "junior" | "secondary" | "college" | "bachelor" | "master" | "doctor") | null;
                text: string;
            };
            experience: {
                minYears: number | null;
                maxYears: number | null;
                text: string;
            };
            /** @description Amounts in fen (1/100 CNY); monthMin and monthMax are per month */
            pay: {
                text: string;
                min: number | null;
                max: number | null;
                period: ("month" | "year" | "week" | "day" | "hour" | "piece") | null;
                months: number | null;
                negotiable: boolean;
                monthMin: number | null;
                monthMax: number | null;
            };
            requirements: string;
        };
        /** @description A code of an official list with its name */
        CodedValue: {
            code: string;
            label: string;
        };
        CooperationListing: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            side: "need" | "offer";
            title: string;
            /** @description The party whose need or offer this is */
            employer: {
                id: string | null;
                name: string;
                verified: boolean;
            };
            /** @description Taken over from the named source; the employer has not claimed it yet */
            unclaimed: boolean;
            source: {
                name: string;
                url: string | null;
            } | null;
            /** @enum {string} */
            state: "draft" | "submitted" | "returned" | "published" | "suspended" | "expired" | "closed";
            industry: components["schemas"]["CodedValue"] | null;
            place: {
                text: string;
                divisions: components["schemas"]["CodedValue"][];
                address: string;
            };
            description: string;
            validFrom: string | null;
            validUntil: string | null;
            confirmedOn: string | null;
            publishedAt: string | null;
            /** @description Required elements that the source did not state */
            incomplete: string[];
            /** @description How sure the reading of a field is, and what it assumed */
            readings: {
                [key: string]: {
                    confidence: number;
                    zh?: string;
                    en?: string;
                };
            };
            /** @constant */
            type: "cooperation";
            detail: components["schemas"]["CooperationFields"];
            /** @description Names of the fields that hold something the asker may not read: GET /api/listings/{id}/details */
            hidden: string[];
        };
        CooperationFields: {
            /** @description 合作形式 */
            forms?: ("orderClass" | "jointClass" | "industryCollege" | "modernApprenticeship" | "enterpriseApprenticeship" | "fieldEngineer" | "jointMajor" | "curriculum" | "textbook" | "majorReview" | "trainingBase" | "factoryInSchool" | "internshipBase" | "teacherPractice" | "partTimeTeacher" | "masterStudio" | "donation" | "contest" | "mixedOwnership" | "consortium" | "alliance" | "pathway" | "international")[] | null;
            /** @description 希望的合作方 */
            partners?: ("enterprise" | "secondary" | "technicianSchool" | "college" | "university" | "institute" | "association" | "trainer" | "park" | "bureau")[] | null;
            /** @description 涉及专业 */
            majors?: components["schemas"]["CodedValue"][] | null;
            /** @description 面向职业（工种） */
            occupations?: components["schemas"]["CodedValue"][] | null;
            /** @description 培养层次 */
            levels?: ("secondary" | "technician" | "college" | "vocationalBachelor" | "appliedBachelor" | "graduate" | "employee")[] | null;
            /** @description 每期（班）人数 */
            cohortSize?: number | null;
            /** @description 拟开期（班）数 */
            cohorts?: number | null;
            /** @description 开班年级（级） */
            intakeYear?: number | null;
            /** @description 培养年限 */
            trainingYears?: number | null;
            /** @description 实践性教学学时占比 */
            practiceShare?: number | null;
            /** @description 企业实习时间 */
            internshipMonths?: number | null;
            /** @description 每年实习岗位数 */
            postsPerYear?: number | null;
            /** @description 预计录用人数 */
            hires?: number | null;
            /** @description 计划开始日期 */
            startOn?: string | null;
            /** @description 合作期限 */
            cooperationYears?: number | null;
            /** @description 人数 */
            teacherCount?: number | null;
            /** @description 授课或实践内容 */
            teacherFields?: string[] | null;
            /** @description 职称或技能等级 */
            teacherTitles?: ("seniorTitle" | "viceSeniorTitle" | "middleTitle" | "seniorTechnician" | "technician" | "seniorWorker" | "master" | "doubleQualified" | "assessor" | "manager")[] | null;
            /** @description 每人每年累计天数 */
            teacherDays?: number | null;
            /** @description 每周课时 */
            weeklyHours?: number | null;
            /** @description 课酬标准 */
            lessonPay?: number | null;
            /** @description 我方投入 */
            weGive?: ("funds" | "equipment" | "site" | "orders" | "posts" | "mentors" | "teachers" | "students" | "standards" | "courses" | "software" | "scholarships" | "lodging" | "research")[] | null;
            /** @description 我方投入说明 */
            weGiveText?: string | null;
            /** @description 希望对方投入 */
            wanted?: ("funds" | "equipment" | "site" | "orders" | "posts" | "mentors" | "teachers" | "students" | "standards" | "courses" | "software" | "scholarships" | "lodging" | "research")[] | null;
            /** @description 对合作方的要求 */
            wantedText?: string | null;
            /** @description 我方拟投入（折价） */
            investment?: number | null;
            /** @description 拟签协议 */
            agreementType?: ("cooperation" | "framework" | "order" | "apprentice" | "jointRunning" | "internship" | "commission" | "lease" | "donation" | "open") | null;
            /** @description 成本分担与成果归属 */
            resultsOwnership?: string | null;
            /** @description 合作基础 */
            trackRecord?: string | null;
            /** @description 已列入产教融合型企业（培育）库 */
            integrationFirm?: boolean | null;
        };
        ResearchListing: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            side: "need" | "offer";
            title: string;
            /** @description The party whose need or offer this is */
            employer: {
                id: string | null;
                name: string;
                verified: boolean;
            };
            /** @description Taken over from the named source; the employer has not claimed it yet */
            unclaimed: boolean;
            source: {
                name: string;
                url: string | null;
            } | null;
            /** @enum {string} */
            state: "draft" | "submitted" | "returned" | "published" | "suspended" | "expired" | "closed";
            industry: components["schemas"]["CodedValue"] | null;
            place: {
                text: string;
                divisions: components["schemas"]["CodedValue"][];
                address: string;
            };
            description: string;
            validFrom: string | null;
            validUntil: string | null;
            confirmedOn: string | null;
            publishedAt: string | null;
            /** @description Required elements that the source did not state */
            incomplete: string[];
            /** @description How sure the reading of a field is, and what it assumed */
            readings: {
                [key: string]: {
                    confidence: number;
                    zh?: string;
                    en?: string;
                };
            };
            /** @constant */
            type: "research";
            detail: components["schemas"]["ResearchFields"];
            /** @description Names of the fields that hold something the asker may not read: GET /api/listings/{id}/details */
            hidden: string[];
        };
        ResearchFields: {
            /** @description 技术领域 */
            techField?: ("information" | "aerospace" | "manufacturing" | "biomedicine" | "materials" | "energy" | "environment" | "nuclear" | "agriculture" | "transport" | "society") | null;
            /** @description 需求类型 */
            problemKinds?: ("newProduct" | "process" | "automation" | "quality" | "material" | "saving" | "digital" | "inspection" | "substitution" | "keyTechnology" | "variety" | "other")[] | null;
            /** @description 成果类型 */
            resultKinds?: ("invention" | "utility" | "software" | "knowHow" | "prototype" | "process" | "material" | "variety" | "standard" | "capability")[] | null;
            /** @description 关键词 */
            keywords?: string[] | null;
            /** @description 目前技术就绪度 */
            trlNow?: ("trl1" | "trl2" | "trl3" | "trl4" | "trl5" | "trl6" | "trl7" | "trl8" | "trl9") | null;
            /** @description 希望达到 */
            trlWanted?: ("trl1" | "trl2" | "trl3" | "trl4" | "trl5" | "trl6" | "trl7" | "trl8" | "trl9") | null;
            /** @description 应用场景与案例 */
            applications?: string | null;
            /** @description 预期效益 */
            benefit?: string | null;
            /** @description 相关专业 */
            majors?: components["schemas"]["CodedValue"][] | null;
            /** @description 合作方式 */
            modes?: ("commission" | "joint" | "transfer" | "licence" | "consulting" | "technicalService" | "equity" | "jointLab" | "openCall")[] | null;
            /** @description 最低金额 */
            budgetMin?: number | null;
            /** @description 最高金额 */
            budgetMax?: number | null;
            /** @description 金额可面议 */
            budgetOpen?: boolean | null;
            /** @description 期限 */
            durationMonths?: number | null;
            /** @description 知识产权归属 */
            ownership?: ("client" | "developer" | "shared" | "licence" | "open") | null;
            /** @description 专利号、登记号 */
            patents?: string[] | null;
            /** @description 欢迎师生参与 */
            studentsJoin?: boolean | null;
            /** @description 技术细节的公开范围 */
            confidentiality?: ("open" | "members" | "agreed") | null;
            /** @description 技术细节 */
            problem?: string | null;
            /** @description 目标指标 */
            targets?: string | null;
            /** @description 已做过的尝试 */
            priorAttempts?: string | null;
            /** @description 验收标准 */
            acceptance?: string | null;
            /** @description 成熟度证明 */
            evidence?: string | null;
            /** @description 团队与条件 */
            team?: string | null;
            /** @description 只给约定对象的内容 */
            privateNote?: string | null;
        };
        ServiceListing: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            side: "need" | "offer";
            title: string;
            /** @description The party whose need or offer this is */
            employer: {
                id: string | null;
                name: string;
                verified: boolean;
            };
            /** @description Taken over from the named source; the employer has not claimed it yet */
            unclaimed: boolean;
            source: {
                name: string;
                url: string | null;
            } | null;
            /** @enum {string} */
            state: "draft" | "submitted" | "returned" | "published" | "suspended" | "expired" | "closed";
            industry: components["schemas"]["CodedValue"] | null;
            place: {
                text: string;
                divisions: components["schemas"]["CodedValue"][];
                address: string;
            };
            description: string;
            validFrom: string | null;
            validUntil: string | null;
            confirmedOn: string | null;
            publishedAt: string | null;
            /** @description Required elements that the source did not state */
            incomplete: string[];
            /** @description How sure the reading of a field is, and what it assumed */
            readings: {
                [key: string]: {
                    confidence: number;
                    zh?: string;
                    en?: string;
                };
            };
            /** @constant */
            type: "service";
            detail: components["schemas"]["ServiceFields"];
            /** @description Names of the fields that hold something the asker may not read: GET /api/listings/{id}/details */
            hidden: string[];
        };
        ServiceFields: {
            /** @description 服务类别 */
            services?: ("testing" | "calibration" | "process" | "productDesign" | "engineering" | "machining" | "maintenance" | "programming" | "digitalisation" | "data" | "consulting" | "safety" | "certification" | "ip" | "agriculture" | "health" | "creative" | "commerce" | "translation" | "survey" | "other")[] | null;
            /** @description 具体项目 */
            keywords?: string[] | null;
            /** @description 服务对象 */
            objects?: string | null;
            /** @description 数量或工作量 */
            quantity?: string | null;
            /** @description 频次 */
            frequency?: ("once" | "periodic" | "longTerm" | "onDemand") | null;
            /** @description 服务行业 */
            industries?: components["schemas"]["CodedValue"][] | null;
            /** @description 执行标准 */
            standards?: string[] | null;
            /** @description 相关专业 */
            majors?: components["schemas"]["CodedValue"][] | null;
            /** @description 能力说明 */
            capability?: string | null;
            /** @description 资质 */
            qualifications?: ("cnas" | "cma" | "iso9001" | "iso27001" | "cmmi" | "highTech" | "specialised" | "designGrade" | "construction" | "survey" | "safety" | "specialEquipment" | "patentAgency" | "other" | "none")[] | null;
            /** @description 证书编号 */
            certificateNumbers?: string[] | null;
            /** @description 盖章报告 */
            stampedReport?: boolean | null;
            /** @description 服务案例 */
            cases?: string | null;
            /** @description 师生参与完成 */
            studentsJoin?: boolean | null;
            /** @description 计价方式 */
            priceMode?: ("perItem" | "perHour" | "perDay" | "perProject" | "perPeriod" | "cost" | "free" | "negotiable") | null;
            /** @description 最低价格 */
            priceMin?: number | null;
            /** @description 最高价格 */
            priceMax?: number | null;
            /** @description 首次答复时间 */
            responseHours?: number | null;
            /** @description 交付周期 */
            turnaroundDays?: number | null;
            /** @description 最晚交付日期 */
            neededBy?: string | null;
            /** @description 服务方式 */
            delivery?: ("onSite" | "atProvider" | "remote")[] | null;
            /** @description 服务区域 */
            areas?: components["schemas"]["CodedValue"][] | null;
        };
        TrainingListing: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            side: "need" | "offer";
            title: string;
            /** @description The party whose need or offer this is */
            employer: {
                id: string | null;
                name: string;
                verified: boolean;
            };
            /** @description Taken over from the named source; the employer has not claimed it yet */
            unclaimed: boolean;
            source: {
                name: string;
                url: string | null;
            } | null;
            /** @enum {string} */
            state: "draft" | "submitted" | "returned" | "published" | "suspended" | "expired" | "closed";
            industry: components["schemas"]["CodedValue"] | null;
            place: {
                text: string;
                divisions: components["schemas"]["CodedValue"][];
                address: string;
            };
            description: string;
            validFrom: string | null;
            validUntil: string | null;
            confirmedOn: string | null;
            publishedAt: string | null;
            /** @description Required elements that the source did not state */
            incomplete: string[];
            /** @description How sure the reading of a field is, and what it assumed */
            readings: {
                [key: string]: {
                    confidence: number;
                    zh?: string;
                    en?: string;
                };
            };
            /** @constant */
            type: "training";
            detail: components["schemas"]["TrainingFields"];
            /** @description Names of the fields that hold something the asker may not read: GET /api/listings/{id}/details */
            hidden: string[];
        };
        TrainingFields: {
            /** @description 培训类别 */
            trainings?: ("preJob" | "upskilling" | "skillLevel" | "retraining" | "apprenticeship" | "safety" | "newTechnology" | "digital" | "certificate" | "entrepreneurship" | "rural" | "community" | "teacher" | "management" | "contest" | "experience")[] | null;
            /** @description 培训对象 */
            audiences?: ("frontLine" | "employees" | "newHires" | "graduates" | "students" | "unemployed" | "migrants" | "farmers" | "veterans" | "disabled" | "teachers" | "managers" | "residents" | "elders")[] | null;
            /** @description 职业（工种） */
            occupations?: components["schemas"]["CodedValue"][] | null;
            /** @description 技能等级 */
            skillLevel?: ("apprentice" | "junior" | "intermediate" | "senior" | "technician" | "seniorTechnician" | "specialTechnician" | "chiefTechnician" | "specific" | "none") | null;
            /** @description 培训的技能 */
            skills?: string[] | null;
            /** @description 相关专业 */
            majors?: components["schemas"]["CodedValue"][] | null;
            /** @description 课程安排 */
            syllabus?: string | null;
            /** @description 授课方式 */
            teaching?: ("onSite" | "atFirm" | "online" | "blended") | null;
            /** @description 理论学时 */
            theoryHours?: number | null;
            /** @description 实操学时 */
            practiceHours?: number | null;
            /** @description 人数 */
            seats?: number | null;
            /** @description 最少开班人数 */
            minimumSeats?: number | null;
            /** @description 开课日期 */
            classFrom?: string | null;
            /** @description 结束日期 */
            classUntil?: string | null;
            /** @description 上课时间 */
            timetable?: string | null;
            /** @description 收费方式 */
            feeMode?: ("free" | "perPerson" | "perClass" | "negotiable") | null;
            /** @description 收费下限 */
            feeMin?: number | null;
            /** @description 收费上限 */
            feeMax?: number | null;
            /** @description 补贴性培训 */
            subsidy?: ("claimed" | "no" | "unknown") | null;
            /** @description 经费来源 */
            funding?: ("staffFund" | "firm" | "government" | "learner" | "open") | null;
            /** @description 证书 */
            certificates?: ("skillLevel" | "professional" | "specialOperation" | "specialEquipment" | "oneX" | "specificAbility" | "completion" | "credits" | "none")[] | null;
            /** @description 发证或评价机构 */
            issuer?: string | null;
            /** @description 师资条件 */
            teacherTitles?: ("seniorTitle" | "viceSeniorTitle" | "middleTitle" | "seniorTechnician" | "technician" | "seniorWorker" | "master" | "doubleQualified" | "assessor" | "manager")[] | null;
            /** @description 师资介绍 */
            teachers?: string | null;
            /** @description 办学主体 */
            provider?: ("school" | "university" | "licensed" | "firmCentre" | "assessor" | "publicBase" | "other") | null;
            /** @description 实操条件 */
            equipment?: string | null;
        };
        FacilityListing: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            side: "need" | "offer";
            title: string;
            /** @description The party whose need or offer this is */
            employer: {
                id: string | null;
                name: string;
                verified: boolean;
            };
            /** @description Taken over from the named source; the employer has not claimed it yet */
            unclaimed: boolean;
            source: {
                name: string;
                url: string | null;
            } | null;
            /** @enum {string} */
            state: "draft" | "submitted" | "returned" | "published" | "suspended" | "expired" | "closed";
            industry: components["schemas"]["CodedValue"] | null;
            place: {
                text: string;
                divisions: components["schemas"]["CodedValue"][];
                address: string;
            };
            description: string;
            validFrom: string | null;
            validUntil: string | null;
            confirmedOn: string | null;
            publishedAt: string | null;
            /** @description Required elements that the source did not state */
            incomplete: string[];
            /** @description How sure the reading of a field is, and what it assumed */
            readings: {
                [key: string]: {
                    confidence: number;
                    zh?: string;
                    en?: string;
                };
            };
            /** @constant */
            type: "facility";
            detail: components["schemas"]["FacilityFields"];
            /** @description Names of the fields that hold something the asker may not read: GET /api/listings/{id}/details */
            hidden: string[];
        };
        FacilityFields: {
            /** @description 类别 */
            facilities?: ("trainingBase" | "publicBase" | "productionBase" | "virtualBase" | "laboratory" | "pilotPlant" | "equipment" | "workshop" | "classroom" | "contestSite" | "studio" | "field" | "incubator" | "meeting")[] | null;
            /** @description 设备名称与型号 */
            equipment?: string[] | null;
            /** @description 设备台（套）数 */
            equipmentCount?: number | null;
            /** @description 设备总值 */
            equipmentValue?: number | null;
            /** @description 工位数 */
            workplaces?: number | null;
            /** @description 面积 */
            area?: number | null;
            /** @description 用途 */
            uses?: ("teaching" | "internship" | "training" | "assessment" | "contest" | "production" | "testing" | "research" | "experience" | "teacherPractice")[] | null;
            /** @description 适用专业 */
            majors?: components["schemas"]["CodedValue"][] | null;
            /** @description 适用职业（工种） */
            occupations?: components["schemas"]["CodedValue"][] | null;
            /** @description 开放对象 */
            users?: ("schools" | "universities" | "firms" | "institutes" | "pupils" | "jobseekers" | "farmers" | "public")[] | null;
            /** @description 开放日 */
            openDays?: ("weekdays" | "evenings" | "weekends" | "holidays" | "vacations")[] | null;
            /** @description 时段 */
            openHours?: string | null;
            /** @description 开放起始日期 */
            openFrom?: string | null;
            /** @description 开放截止日期 */
            openUntil?: string | null;
            /** @description 提前预约天数 */
            leadDays?: number | null;
            /** @description 计价方式 */
            priceMode?: ("free" | "cost" | "perHour" | "perDay" | "perPersonDay" | "perItem" | "perTerm" | "negotiable") | null;
            /** @description 价格下限 */
            priceMin?: number | null;
            /** @description 价格上限 */
            priceMax?: number | null;
            /** @description 收费说明 */
            priceNote?: string | null;
            /** @description 配套条件 */
            support?: ("canteen" | "dormitory" | "transport" | "parking" | "stepFree" | "online")[] | null;
            /** @description 操作方式 */
            operation?: ("self" | "supervised" | "operated") | null;
            /** @description 使用人员须持证 */
            licences?: ("none" | "induction" | "specialOperation" | "specialEquipment" | "hazardous" | "radiation" | "drone")[] | null;
            /** @description 安全要求 */
            safetyRules?: string | null;
            /** @description 保险 */
            insurance?: ("provider" | "user" | "both" | "none") | null;
            /** @description 未满 18 周岁 */
            minorsWelcome?: boolean | null;
        };
        FacetValue: {
            value: string;
            label: string;
            count: number;
        };
        NeighbourHit: components["schemas"]["ListingHit"] & {
            origin: {
                code: string;
                nameZh: string;
                nameEn: string;
            };
            /** @description The page of the region that it comes from */
            url: string;
            /** @description When the copy was last brought up to date */
            fetchedAt: string;
        };
        /** @description 为什么排在这里 Why a listing stands where it stands */
        ExplainedHit: {
            /** @description What was searched for */
            text: string;
            /** @description In place of the words as typed, which find next to nothing */
            corrected: string | null;
            /** @description Nothing holds all words, so what holds some of them is listed */
            relaxed: boolean;
            /** @description As the hit of the search has it */
            score: number;
            /** @description The sum of the parts and of freshness, exactly */
            points: number;
            /** @description The greatest first */
            parts: {
                /**
                 * @description A word that was asked for, one that means the same, words standing together, characters of a word
                 * @enum {string}
                 */
                kind: "word" | "synonym" | "together" | "characters";
                word: string;
                /** @description The word that was asked for */
                insteadOf: string | null;
                /** @enum {string} */
                field: "title" | "skills" | "occupation" | "employer" | "place" | "body" | "other";
                /** @description Whole; score = points / 16,711,680 */
                points: number;
            }[];
            /** @description What its age takes away; without words, all there is */
            freshness: {
                /** @description Whole; score = points / 16,711,680 */
                points: number;
                confirmedOn: string | null;
                days: number | null;
            };
            /**
             * @description Where this is not `relevance`, the score comes second or not at all
             * @enum {string}
             */
            sort: "relevance" | "newest" | "confirmed" | "distance" | "pay" | "amountHigh" | "amountLow";
            distance: number | null;
        };
        /** @description Fields of the kind by name; codes with their names */
        ListingDetail: {
            [key: string]: null | string | number | boolean | string[] | {
                code: string;
                label: string;
            }[];
        };
        ListingRecommendation: components["schemas"]["Listing"] & {
            score: number;
            interest?: components["schemas"]["MatchInterest"];
            reasons: components["schemas"]["MatchReason"][];
            blockers: components["schemas"]["MatchObjection"][];
            /** @description 原则上不得: what somebody has to look at */
            doubts?: components["schemas"]["MatchObjection"][];
            improvements: components["schemas"]["MatchImprovement"][];
        };
        /** @description Both sides apart; the score is their geometric mean */
        MatchInterest: {
            /** @description How much of what the offering side wants is there */
            demand: number;
            /** @description How much of what the person or class wants is there */
            supply: number;
        };
        MatchReason: {
            factor: string;
            label: string;
            /** @description Share of the score; contributions add up to it */
            contribution: number;
            /** @description By how much the score falls without it */
            drop: number;
            detail: string;
        };
        /** @description What stands against a pair: a stated condition, or an article of law */
        MatchObjection: {
            factor: string;
            label: string;
            detail: string;
            law?: {
                citation: string;
                /** @description Where the wording was read */
                source: string;
                sourceUrl: string;
                /** Format: date */
                validFrom: string;
                /** @description false: 待核实 */
                confirmed: boolean;
                /** @description Article, day and whether it is confirmed, in words */
                text: string;
            };
        };
        MatchImprovement: {
            factor: string;
            label: string;
            detail: string;
            /** @description By how much the score rises, reckoned by scoring the changed pair */
            gain: number;
            /** @description A stated condition would no longer stand in the way */
            unblocks: boolean;
        };
        ManagedListingRow: components["schemas"]["Listing"] & {
            version: number;
            updatedAt: string;
            abilities: ("submit" | "withdraw" | "publish" | "return" | "confirm" | "revise" | "suspend" | "restore" | "expire" | "close" | "reopen" | "edit")[];
            /** @description A delegate asked its organisation to confirm it */
            waitsForPrincipal: boolean;
            /** @description In the queue of a reviewer: what the rules point at, field by field */
            flags?: {
                field: string;
                message: string;
            }[];
        };
        /** @description A listing as its owner and the reviewing bureau see it, with all its fields */
        ManagedListing: components["schemas"]["Listing"] & {
            version: number;
            importId: string | null;
            /** @description 代为发布: the agency that looks after it until its employer claims or refuses it */
            agent: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description 请委托方确认: what a delegate prepared waits for the organisation’s own word */
            confirmation: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                askedAt: string;
                delegate: string;
                /** @description By the side of whoever reads this */
                asked: boolean;
                /** @description 催一下: whether they may be asked again now, or when */
                urge: {
                    now: boolean;
                    /** Format: date */
                    on: string;
                };
            } | null;
            closedReason: string | null;
            returnedReasons: {
                field: string;
                text: string;
                citation?: string;
            }[];
            /** @description Fields that were changed since these reasons were given */
            corrected: string[];
            updatedAt: string;
            createdAt: string;
            abilities: ("submit" | "withdraw" | "publish" | "return" | "confirm" | "revise" | "suspend" | "restore" | "expire" | "close" | "reopen" | "edit")[];
            findings: components["schemas"]["RuleFinding"][];
            /** @description What the draft was made from */
            origin: {
                clonedFrom: string | null;
                title: string | null;
                template: string | null;
            } | null;
            steps: {
                at: string;
                verb: string;
                fromState: string | null;
                toState: string;
                reasons: {
                    field: string;
                    text: string;
                }[];
            }[];
        };
        /** @description What a rule says about this listing, with the article of law it rests on */
        RuleFinding: {
            code: string;
            field: string;
            /** @enum {string} */
            severity: "refuse" | "warn";
            message: string;
            citation: string;
            confirmed: boolean;
        };
        /** @description 近期确认率 */
        FreshnessShare: {
            /** @description Public listings */
            live: number;
            /** @description Of these, confirmed on `confirmedSince` or later */
            confirmed: number;
            share: number | null;
            confirmedSince: string;
            days: number;
            asOf: string;
            definition: {
                zh: string;
                en: string;
            };
            /** @description Address of the list with exactly that number */
            list: string;
        };
        ListingRevision: {
            /** Format: uuid */
            id: string;
            version: number;
            at: string;
            verb: string;
            who: string;
            reason: string | null;
            changes: {
                field: string;
                label: string;
                before: string | null;
                after: string | null;
            }[];
            /** @description Further changes, of fields that you may not see */
            hidden: number;
        };
        /** @description own: of your organisation; otherwise of the platform */
        ListingTemplate: {
            id: string;
            /** @enum {string} */
            type: "talent" | "cooperation" | "research" | "service" | "training" | "facility";
            /** @enum {string} */
            side: "need" | "offer";
            name: string;
            own: boolean;
        };
        /** @description 批量办理 */
        ListingBulk: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            verb: "submit" | "withdraw" | "publish" | "return" | "confirm" | "revise" | "suspend" | "restore" | "expire" | "close" | "reopen";
            /** @enum {string} */
            state: "prepared" | "running" | "done" | "undoing" | "undone" | "failed";
            /** @description In the list */
            matching: number;
            /** @description Of these, in a state that allows it: so many will be done */
            able: number;
            done: number;
            refused: number;
            undone: number;
            undoableUntil: string | null;
            /** @description At most 200 */
            problems: {
                /** Format: uuid */
                listingId: string;
                title: string;
                problem: string;
            }[];
        };
        ListingExport: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed";
            /** @enum {string} */
            format: "xlsx" | "csv";
            columns: string[];
            total: number | null;
            written: number;
            fileName: string | null;
            bytes: number | null;
            failure: string | null;
            createdAt: string;
        };
        CatalogueAnswer: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "expert" | "teacher" | "result" | "base" | "capability";
                title: string;
                summary: string;
                owner: {
                    organisationId: string | null;
                    name: string;
                };
                divisions: {
                    code: string;
                    label: string;
                }[];
                address: string;
                detail: components["schemas"]["ListingDetail"];
                /** @description Fields that hold something this reader may not read */
                hidden: string[];
                achievements: {
                    year: number | null;
                    title: string;
                    /** @description What shows it: certificate, number, address of a public page */
                    evidence: string;
                }[];
                source: string;
                confirmedOn: string | null;
                updatedAt: string;
                highlights: {
                    title: [
                        number,
                        number
                    ][];
                    summary: [
                        number,
                        number
                    ][];
                };
            }[];
            total: number;
            facets: {
                [key: string]: {
                    value: string;
                    label: string;
                    count: number;
                }[];
            };
            relaxed: boolean;
            /** @description The index is behind the database: what changed in the last minutes may be missing */
            behind: boolean;
            tookMs: number;
            nextCursor: string | null;
        };
        /** @description 资源名录里的一条 A public record */
        CatalogueRecord: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "expert" | "teacher" | "result" | "base" | "capability";
            title: string;
            summary: string;
            owner: {
                organisationId: string | null;
                name: string;
            };
            divisions: {
                code: string;
                label: string;
            }[];
            address: string;
            detail: components["schemas"]["ListingDetail"];
            /** @description Fields that hold something this reader may not read */
            hidden: string[];
            achievements: {
                year: number | null;
                title: string;
                /** @description What shows it: certificate, number, address of a public page */
                evidence: string;
            }[];
            source: string;
            confirmedOn: string | null;
            updatedAt: string;
        };
        CatalogueRow: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "expert" | "teacher" | "result" | "base" | "capability";
            /** @enum {string} */
            state: "draft" | "published" | "hidden" | "withdrawn" | "ended";
            title: string;
            owner: {
                organisationId: string | null;
                name: string;
            };
            /** @description What people compare: title, grade, readiness … */
            facts: string;
            fields: string;
            divisions: {
                code: string;
                label: string;
            }[];
            /** @enum {string} */
            consent: "notNeeded" | "granted" | "missing" | "withdrawn";
            /** @description Whether the public sees it now */
            open: boolean;
            source: string;
            confirmedOn: string | null;
            updatedAt: string;
            version: number;
            abilities: ("publish" | "confirm" | "withdraw" | "hide" | "restore" | "end" | "reopen")[];
        };
        /** @description 名录记录，连同状态、同意与经过 A record with its life */
        ManagedCatalogueRecord: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "expert" | "teacher" | "result" | "base" | "capability";
            title: string;
            summary: string;
            owner: {
                organisationId: string | null;
                name: string;
            };
            divisions: {
                code: string;
                label: string;
            }[];
            address: string;
            detail: components["schemas"]["ListingDetail"];
            /** @description Fields that hold something this reader may not read */
            hidden: string[];
            achievements: {
                year: number | null;
                title: string;
                /** @description What shows it: certificate, number, address of a public page */
                evidence: string;
            }[];
            source: string;
            confirmedOn: string | null;
            updatedAt: string;
            /** @enum {string} */
            state: "draft" | "published" | "hidden" | "withdrawn" | "ended";
            stateReason: string | null;
            consent: {
                /** @enum {string} */
                state: "notNeeded" | "granted" | "missing" | "withdrawn";
                at: string | null;
                textVersion: number | null;
                by: ("self" | "organisation") | null;
                statement: string;
            };
            /**
             * @description Whether the person agreed to be shown by partner regions too
             * @enum {string}
             */
            partners: "notNeeded" | "granted" | "missing" | "withdrawn";
            open: boolean;
            /** @description For the owner alone */
            contact: string | null;
            version: number;
            confirmedBy: string | null;
            missing: {
                field: string;
                label: string;
            }[];
            /** @description Own records of that name */
            near: {
                /** Format: uuid */
                id: string;
                title: string;
                owner: string;
            }[];
            importId: string | null;
            offers: {
                /** Format: uuid */
                id: string;
                title: string;
                /** @description In words */
                state: string;
            }[];
            steps: {
                at: string;
                verb: string;
                who: string;
                reason: string;
            }[];
            abilities: ("publish" | "confirm" | "withdraw" | "hide" | "restore" | "end" | "reopen" | "edit" | "consent" | "offer")[];
        };
        /** @description 院校公开的班级，不含任何个人 A class on offer; nobody in it is named */
        OfferedClass: {
            /** Format: uuid */
            id: string;
            name: string;
            school: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            territory: string | null;
            major: string | null;
            education: number | null;
            /** @description null: fewer than may be said */
            headcount: number | null;
            kinds: ("employment" | "internship" | "apprenticeship")[];
            skills: string[];
            divisions: string[];
            entryYear: number | null;
            studyMonths: number | null;
            internshipFrom: string | null;
            internshipUntil: string | null;
            orderClass: boolean;
            source: string;
            confirmedOn: string;
            highlight: [
                number,
                number
            ][];
        };
        /** @description 可能帮得上的 What may help with a need */
        HelpfulItem: {
            /** @enum {string} */
            kind: "expert" | "teacher" | "result" | "base" | "capability" | "class";
            /** Format: uuid */
            id: string;
            title: string;
            owner: {
                organisationId: string | null;
                name: string;
            };
            /** @description Its public page */
            href: string;
            reasons: string[];
            /** @description What would make it fit better */
            lacks: string[];
            match: {
                score: number;
                interest?: components["schemas"]["MatchInterest"];
                reasons: components["schemas"]["MatchReason"][];
                blockers: components["schemas"]["MatchObjection"][];
                /** @description 原则上不得: what somebody has to look at */
                doubts?: components["schemas"]["MatchObjection"][];
                improvements: components["schemas"]["MatchImprovement"][];
            };
        };
        /** @description 可能用得上的需求 A need that a record may meet */
        FittingNeed: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "talent" | "cooperation" | "research" | "service" | "training" | "facility";
            title: string;
            employer: string;
            reasons: string[];
            lacks: string[];
            match: {
                score: number;
                interest?: components["schemas"]["MatchInterest"];
                reasons: components["schemas"]["MatchReason"][];
                blockers: components["schemas"]["MatchObjection"][];
                /** @description 原则上不得: what somebody has to look at */
                doubts?: components["schemas"]["MatchObjection"][];
                improvements: components["schemas"]["MatchImprovement"][];
            };
        };
        /** @description 搜索建议 What somebody may be about to type */
        SearchSuggestion: {
            text: string;
            /** @enum {string} */
            kind: "title" | "occupation" | "employer" | "skill";
            /** @description Public listings that hold it */
            count: number;
            /** @description Half-open, UTF-16 units of the text */
            spans: [
                number,
                number
            ][];
        };
        /** @description 检索词 Searches with the same words, added up */
        SearchLogLine: {
            /** @description Empty: words that looked like personal data and were not kept */
            text: string;
            /** @enum {string} */
            place: "listings" | "catalogue";
            searches: number;
            nothing: number;
            relaxed: number;
            slow: number;
            /** @description Found by the last of them */
            hits: number;
            /** @description Milliseconds */
            mean: number;
            slowest: number;
            /** @description Results that were opened */
            opened: number;
            /** @description Mean place in the list of what was opened */
            position: number | null;
            helpful: number;
            unhelpful: number;
            /** Format: date */
            lastOn: string;
        };
        /** @description 检索状况 How the index stands in this process */
        SearchHealth: {
            indexes: {
                name: string;
                ready: boolean;
                /** @description Of this region */
                documents: number;
                /** @description Public in the database at the same moment */
                expected: number | null;
                /** @description Grows with every change since the start */
                revision: number;
                start: {
                    /** @enum {string} */
                    from: "snapshot" | "database";
                    /** @description Why not, or not everything, from a snapshot */
                    why: ("off" | "none" | "damaged" | "unreadable" | "program" | "database" | "earlier" | "pruned" | "changed" | "region" | "count") | null;
                    milliseconds: number;
                    /** @description Changes of the time when the process was down */
                    caughtUp: number;
                } | null;
                /** @description What a restart would begin with */
                snapshot: {
                    savedAt: string;
                    bytes: number;
                } | null;
                /** @description The place in the change feed behind the database */
                behind: {
                    is: boolean;
                    changes: number;
                    milliseconds: number;
                };
                /** @description Failed attempts to follow the database since the start */
                errors: number;
            }[];
            searches: {
                perMinute: number;
                p50: number | null;
                p99: number | null;
            };
            /** @description Bytes of this process */
            memory: {
                process: number;
                heap: number;
                buffers: number;
            };
            upSeconds: number;
        };
        /** @description 地区同义词 The region’s own synonyms */
        Synonyms: {
            /** @description 0: nothing published yet */
            revision: number;
            published: components["schemas"]["SynonymGroup"][];
            draft: {
                groups: components["schemas"]["SynonymGroup"][];
                version: number;
                by: string;
                /** Format: date-time */
                at: string;
            } | null;
            /** @description Groups that come with the product */
            base: number;
            /** @description Latest first, the last fifty */
            revisions: {
                revision: number;
                groups: number;
                restores: number | null;
                reason: string;
                by: string;
                /** Format: date-time */
                at: string;
            }[];
            abilities: "edit"[];
        };
        /** @description 发布前的比较 What would change */
        SynonymPreview: {
            asked: number;
            unchanged: number;
            effects: {
                text: string;
                before: number;
                after: number;
                relaxedBefore: boolean;
                relaxedAfter: boolean;
                /** @description Among the first ten after, not before */
                gained: {
                    id: string;
                    title: string;
                }[];
                lost: {
                    id: string;
                    title: string;
                }[];
                moved: number;
            }[];
        };
        /** @description 匹配权重 How much each factor counts in this region */
        MatchWeights: {
            /** @description 0: the usual weights */
            version: number;
            factors: {
                /** @enum {string} */
                name: "occupation" | "major" | "skills" | "industry" | "words" | "education" | "experience" | "will" | "kind" | "place" | "pay" | "time" | "capacity" | "freshness" | "answers" | "past" | "crowding";
                label: string;
                /**
                 * @description Whose interest it speaks of
                 * @enum {string}
                 */
                wanting: "demand" | "supply";
                usual: number;
                points: number;
            }[];
            /** @description Latest first, the last fifty */
            versions: {
                version: number;
                /** @description Points by factor; what is missing has the usual weight */
                weights: {
                    [key: string]: number;
                };
                reason: string;
                by: string | null;
                /** Format: date-time */
                at: string;
            }[];
            abilities: "edit"[];
        };
        /** @description 回放 How today’s recommendations would change */
        MatchReplay: {
            /** @description People and classes that were ranked both ways */
            profiles: number;
            /** @description Share of the first ten that stays, on average */
            overlap: number;
            /** @description Of them those whose first ten stay the same */
            unchanged: number;
            moved: {
                major: string;
                /** Format: uuid */
                listingId: string;
                title: string;
                /** @description Place among the first ten */
                before: number | null;
                after: number | null;
            }[];
            counties: {
                key: string;
                label: string;
                before: number;
                after: number;
            }[];
            sizes: {
                key: string;
                label: string;
                before: number;
                after: number;
            }[];
        };
        /** @description 推荐曝光 Who is recommended how often */
        MatchExposure: {
            /** @description The latest */
            run: {
                /** Format: uuid */
                id: string;
                weighting: number;
                parts: number;
                partsDone: number;
                profiles: number;
                /** Format: date-time */
                startedAt: string;
                finishedAt: string | null;
            } | null;
            /** @description When the run that the report is made of was finished */
            reportOf: string | null;
            /** @description Fewer than so many are not shown */
            fewest: number;
            listings: number;
            profiles: number;
            rows: {
                /** @enum {string} */
                side: "listingCounty" | "firmSize" | "profileCounty" | "school";
                key: string;
                label: string;
                members: number | null;
                times: number | null;
                without: number | null;
            }[];
            abilities: "reckon"[];
        };
        /** @description 入驻机构与之后的动作 An organisation that joined, and what it did */
        JoinedOrganisation: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "enterprise" | "bank" | "school" | "institute" | "provider" | "evaluator" | "agency" | "association" | "alliance" | "incubator" | "village" | "bureau" | "county" | "township" | "operator";
            division: string | null;
            /** Format: date */
            joinedOn: string;
            /** @enum {string} */
            came: "registered" | "claimed" | "founded";
            did: ("published" | "recorded" | "classes" | "confirmed" | "answered")[];
            /** @description Day of the first act since */
            firstOn: string | null;
            /** @enum {string} */
            progress: "soon" | "month" | "late" | "silent" | "waiting";
            members: number;
            urgedOn: string | null;
            /**
             * @description Whether it may be urged now: urged lately, nobody there to tell, has done something
             * @enum {string}
             */
            urge: "now" | "tooSoon" | "nobody" | "notSilent";
        };
        /** @description 本人所在的其他地区 Another region in which the person belongs to an organisation */
        SessionRegion: {
            code: string;
            nameZh: string;
            nameEn: string;
            /** @description Its site */
            url: string;
            organisations: string[];
        };
        /** @description 合作地区 A region, and how this one stands with it */
        PartnerRegion: {
            code: string;
            nameZh: string;
            nameEn: string;
            /** @description Its site */
            url: string;
            /** @enum {string} */
            standing: "none" | "asked" | "asking" | "active" | "ended";
            /** @description Types that this region shares with it */
            gives: ("talent" | "cooperation" | "research" | "service" | "training" | "facility" | "expert" | "teacher" | "result" | "base" | "capability")[];
            /** @description Types that it shares with this region */
            receives: ("talent" | "cooperation" | "research" | "service" | "training" | "facility" | "expert" | "teacher" | "result" | "base" | "capability")[];
            ourNote: string;
            theirNote: string;
            /** @description When this region gave its word */
            givenAt: string | null;
            theirGivenAt: string | null;
            /** @description When either side last ended it */
            endedAt: string | null;
            /** @description Living copies of it that are shown here */
            received: number;
        };
        /** @description 共享副本 The copy of a public projection between regions */
        SharedCopy: {
            /**
             * Format: uuid
             * @description Of the listing, or of the record of the catalogue
             */
            listingId: string;
            origin: {
                code: string;
                nameZh: string;
                nameEn: string;
            };
            /** @description The original */
            url: string;
            /** @description Null once revoked */
            title: string | null;
            employer: string | null;
            /** @enum {string} */
            type: "talent" | "cooperation" | "research" | "service" | "training" | "facility" | "expert" | "teacher" | "result" | "base" | "capability";
            /** @enum {string} */
            side: "need" | "offer";
            version: number;
            confirmedOn: string | null;
            publishedAt: string | null;
            sharedAt: string;
            changedAt: string;
            revokedAt: string | null;
            revokedFor: ("ended" | "expired" | "suspended" | "revised" | "local" | "region" | "removed" | "consent") | null;
        };
        /** @description 共享范围 Where a listing is shared */
        ListingSharing: {
            /**
             * @description What the region does where the owner says nothing
             * @enum {string}
             */
            usual: "shared" | "local";
            /** @description What the owner said */
            choice: ("shared" | "local") | null;
            mayChoose: boolean;
            /** @description Regions that see it now */
            partners: {
                code: string;
                nameZh: string;
                nameEn: string;
            }[];
            /** @description Partners of the region that get listings of this type */
            wouldSee: {
                code: string;
                nameZh: string;
                nameEn: string;
            }[];
            copy: {
                version: number;
                sharedAt: string;
                changedAt: string;
                revokedAt: string | null;
                revokedFor: ("ended" | "expired" | "suspended" | "revised" | "local" | "region" | "removed" | "consent") | null;
            } | null;
        };
        /** @description 意向摸底 A survey of needs */
        Survey: {
            /** Format: uuid */
            id: string;
            title: string;
            reason: string;
            useOfAnswers: string;
            period: string;
            lines: {
                what: string;
                /** @enum {string} */
                type: "talent" | "cooperation" | "research" | "service" | "training" | "facility";
                /** @enum {string} */
                side: "need" | "offer";
                /** @default  */
                hint: string;
            }[];
            closesOn: string;
            /** @enum {string} */
            state: "draft" | "open" | "closed";
            version: number;
            /** Format: date-time */
            createdAt: string;
            openedAt: string | null;
            closedAt: string | null;
            progress: {
                firms: number;
                sent: number;
                answered: number;
                unreachable: number;
                silent: number;
                reminders: number;
            };
            /** @description One for each line; null while fewer firms have answered than the threshold */
            results: {
                yes: number;
                maybe: number;
                no: number;
                headcount: number;
                drafts: number;
                reasons: {
                    /** @enum {string} */
                    reason: "noNeed" | "noMentor" | "noPost" | "noRoom" | "cost" | "timing" | "safety" | "tellMore" | "other";
                    firms: number;
                }[];
            }[] | null;
            /** @description Threshold below which no shares are shown */
            fewest: number;
            abilities: ("edit" | "open" | "remind" | "close" | "export")[];
        };
        /** @description 被询问的单位 A firm that is asked */
        SurveyInvitation: {
            /** Format: uuid */
            id: string;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                registered: boolean;
            };
            /** @enum {string} */
            state: "listed" | "sent" | "unreachable" | "silent" | "answered";
            sentAt: string | null;
            reminders: number;
            answeredAt: string | null;
            note: string;
            answers: {
                line: number;
                /** @enum {string} */
                word: "yes" | "maybe" | "no";
                reason: "" | ("noNeed" | "noMentor" | "noPost" | "noRoom" | "cost" | "timing" | "safety" | "tellMore" | "other");
                what: string;
                headcount: number | null;
                atWhen: string;
                listingId: string | null;
            }[];
        };
        /** @description 本机构收到的意向摸底 A survey that the own organisation is asked */
        SurveyAsked: {
            /** Format: uuid */
            id: string;
            asker: string;
            /** Format: date-time */
            sentAt: string;
            survey: {
                title: string;
                reason: string;
                useOfAnswers: string;
                period: string;
                lines: {
                    what: string;
                    /** @enum {string} */
                    type: "talent" | "cooperation" | "research" | "service" | "training" | "facility";
                    /** @enum {string} */
                    side: "need" | "offer";
                    /** @default  */
                    hint: string;
                }[];
                closesOn: string;
                /** @enum {string} */
                state: "draft" | "open" | "closed";
            };
            /** @enum {string} */
            state: "listed" | "sent" | "unreachable" | "silent" | "answered";
            note: string;
            answers: {
                line: number;
                /** @enum {string} */
                word: "yes" | "maybe" | "no";
                reason: "" | ("noNeed" | "noMentor" | "noPost" | "noRoom" | "cost" | "timing" | "safety" | "tellMore" | "other");
                what: string;
                headcount: number | null;
                atWhen: string;
                listingId: string | null;
            }[];
            abilities: ("answer" | "silence")[];
        };
        /** @description 认领申请或争议 A firm says that a listing is its own */
        Claim: {
            /** Format: uuid */
            id: string;
            listing: {
                /** Format: uuid */
                id: string;
                title: string;
                employerName: string;
                source: string | null;
            };
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
                names: string[];
            };
            /** @enum {string} */
            kind: "claim" | "dispute";
            statement: string;
            /** @description Name of the file */
            evidence: string | null;
            /** @enum {string} */
            state: "open" | "granted" | "refused" | "withdrawn";
            answer: string | null;
            dueOn: string;
            overdue: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        /** @description 一件反映 What somebody wrote to the authority, as a line of the list */
        FeedbackRow: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            kind: "complaint" | "suggestion" | "siteError" | "report" | "appeal";
            /** @description Of a report: one of the typed reasons */
            reason: string | null;
            /** @enum {string} */
            state: "open" | "asked" | "answered" | "declined";
            listing: {
                /** Format: uuid */
                id: string;
                title: string;
            } | null;
            page: string | null;
            /** @description Division code; null: the whole region */
            place: string | null;
            /** Format: date-time */
            createdAt: string;
            dueOn: string | null;
            overdue: boolean;
            rating: number | null;
            /** @description Open reports of the same listing, this one included */
            openReports: number;
            /** @description So many reports that it should be looked at now */
            alert: boolean;
        };
        FeedbackFigures: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            kinds: {
                /** @enum {string} */
                kind: "complaint" | "suggestion" | "siteError" | "report" | "appeal";
                received: number;
                answered: number;
                waiting: number;
                medianDays: number | null;
                onTime: number | null;
            }[];
            rated: number;
            satisfied: number | null;
            /** @description Medians and rates of fewer cases are not published */
            fewest: number;
        };
        /** @description 一件反映及其办理经过 A request with all that was said about it */
        FeedbackRequest: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            kind: "complaint" | "suggestion" | "siteError" | "report" | "appeal";
            /** @description Of a report: one of the typed reasons */
            reason: string | null;
            /** @enum {string} */
            state: "open" | "asked" | "answered" | "declined";
            listing: {
                /** Format: uuid */
                id: string;
                title: string;
            } | null;
            page: string | null;
            /** @description Division code; null: the whole region */
            place: string | null;
            /** Format: date-time */
            createdAt: string;
            dueOn: string | null;
            overdue: boolean;
            rating: number | null;
            /** @description Open reports of the same listing, this one included */
            openReports: number;
            /** @description So many reports that it should be looked at now */
            alert: boolean;
            text: string;
            words: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                purpose: "request" | "question" | "supplement" | "answer" | "rating" | "callback";
                /** @description The office; people who write are not named */
                by: string | null;
                text: string;
            }[];
            /** @description Masked; whole by a look with a reason */
            contact: string | null;
            /** @description Whether an answer can reach the person at all */
            answerable: boolean;
            /** @description Name of the file that came with it */
            file: string | null;
            listingState: string | null;
            /** @description The kind of the case that waits or was the last */
            caseKind: string;
            /** @description Other open reports of the same listing */
            others: number;
            mayTakeDown: boolean;
            /**
             * @description Of an appeal: own, you took the listing down and another person judges; alone, there is nobody else
             * @enum {string}
             */
            judging: "free" | "own" | "alone";
        };
        ListingAppeal: {
            appeal: {
                /** Format: uuid */
                id: string;
                number: string;
                /** @enum {string} */
                state: "open" | "asked" | "answered" | "declined";
                /** Format: date-time */
                createdAt: string;
                dueOn: string | null;
            } | null;
            mayAppeal: boolean;
        };
        /** @description 待办 What waits for this person */
        Todo: {
            groups: {
                /** @enum {string} */
                kind: "returnedListings" | "listingsToReview" | "organisationsToVet" | "closingsToDecide" | "confirmationsToGive" | "surveysToAnswer" | "delegationsToAnswer" | "objectionsToAnswer" | "claimsToAnswer" | "regionsToAnswer" | "accessRequests" | "escalatedRequests" | "failedImports" | "checkedImports" | "expiringListings" | "staleListings" | "unclaimedListings" | "draftListings" | "waitingForVetting";
                count: number;
                /** @description Page of the workbench that lists all of them */
                link: string | null;
                items: {
                    id: string;
                    title: string;
                    detail: string;
                    link: string;
                    /** Format: date-time */
                    since: string;
                    due: string | null;
                }[];
            }[];
            /** @description Listings in this actor’s reach, by state */
            listings: {
                [key: string]: number;
            };
            unreadMessages: number;
        };
        /** @description 系统状态 Queue and indexes */
        SystemState: {
            checks: {
                /** @enum {string} */
                key: "database" | "worker" | "queue" | "index" | "backup" | "channels" | "scanner" | "calendar" | "disk";
                /** @enum {string} */
                level: "good" | "attention" | "bad";
                value: string;
            }[];
            jobs: {
                task: string;
                waiting: number;
                failed: number;
            }[];
            indexes: {
                name: string;
                documents: number;
            }[];
        };
        /** @description 操作记录 Who did what to which object */
        AuditEntry: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            account: components["schemas"]["Named"] | null;
            organisation: components["schemas"]["Named"] | null;
            /** @enum {string} */
            role: "public" | "account" | "learner" | "expert" | "enterprise" | "agency" | "school" | "institute" | "association" | "evaluator" | "bureau" | "admin";
            verb: string;
            /** @description The verb in Chinese */
            words: string;
            /** @description An attempt that did not succeed */
            refused: boolean;
            object: {
                kind: string;
                id: string;
                words: string;
                name: string | null;
            };
            /** @description Fields before and after */
            changes: {
                field: string;
                label: string;
                before: string | null;
                after: string | null;
            }[];
            facts: {
                label: string;
                value: string;
            }[];
            reason: string | null;
            address: string | null;
            /** @description Acted on behalf of the organisation under this delegation */
            delegationId: string | null;
            /** @description The supporter who looked with this person’s eyes */
            observer: components["schemas"]["Named"] | null;
            requestId: string;
        };
        Named: {
            id: string;
            name: string;
        };
        /** @description 操作记录的完整性 Whether the chain of hashes holds */
        AuditReport: {
            /** @description Entries that were recomputed in this step */
            sealed: number;
            /** @description Written but not chained yet: the newest ones */
            unsealed: number;
            broken: {
                sequence: number;
                /** @enum {string} */
                reason: "changed" | "missing";
            }[];
            /** @description Where the check goes on; null when it is complete */
            next: number | null;
            /** Format: date-time */
            checkedAt: string;
        };
        /** @description 封存 One link of the chain of hashes */
        AuditSeal: {
            sequence: number;
            entries: number;
            hash: string;
            /** Format: date-time */
            sealedAt: string;
        };
        /** @description 查阅记录 Who looked at sensitive records */
        AccessEntry: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            account: components["schemas"]["Named"] | null;
            organisation: components["schemas"]["Named"] | null;
            /** @enum {string} */
            role: "public" | "account" | "learner" | "expert" | "enterprise" | "agency" | "school" | "institute" | "association" | "evaluator" | "bureau" | "admin";
            observer: components["schemas"]["Named"] | null;
            address: string | null;
            /** @enum {string} */
            verb: "read" | "reveal" | "export";
            object: {
                kind: string;
                id: string;
                words: string;
            };
            fields: string[];
            purpose: string | null;
        };
        /** @description 权限表 Who may do what, how far */
        RightsTable: {
            roles: ("public" | "account" | "learner" | "expert" | "enterprise" | "agency" | "school" | "institute" | "association" | "evaluator" | "bureau" | "admin")[];
            rights: {
                right: string;
                name: string;
                about: string;
                grants: {
                    [key: string]: "own" | "organisation" | "territory" | "tenant";
                };
            }[];
        };
        /** @description 辖区内机构的成员 A member of an organisation within reach */
        Colleague: {
            /** Format: uuid */
            accountId: string;
            name: string;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            duty: string;
        };
        /** @description 为什么能或不能 Why somebody may or may not */
        RightExplanation: {
            may: boolean;
            steps: {
                question: string;
                answer: string;
                passes: boolean;
            }[];
        };
        /** @description 隔离的文件 Infected upload, locked away */
        QuarantinedFile: {
            key: string;
            name: string;
            bytes: number;
            sha256: string;
            /** @description What the scanner calls it */
            signature: string;
            /** @description Who uploaded it */
            account: string | null;
            accountId: string | null;
            /** Format: date-time */
            receivedAt: string;
            removedAt: string | null;
        };
        /** @description 看板上的一项数字或图 A number or picture with all that one must know to trust it */
        Figure: {
            key: string;
            /** @enum {string} */
            topic: "supply" | "fresh" | "review" | "people" | "organisations" | "joining" | "feedback" | "system";
            /** @enum {string} */
            form: "number" | "bars" | "stacked" | "line";
            title: {
                zh: string;
                en: string;
            };
            unit: string;
            /** @description In one sentence, made from the numbers */
            summary: string;
            /** @description What is counted, and how */
            definition: string;
            /** @description From which records, with which conditions */
            query: string;
            /** @description Who keeps it true */
            owner: string;
            /** @description Whose records this person’s numbers are about */
            scope: string;
            /** Format: date-time */
            asOf: string;
            /** @description Records behind it; null where saying so would tell of few people */
            rows: number | null;
            /** @description The list of all of them */
            list: string | null;
            /** @description Why small numbers of people are not told */
            peopleNote: string | null;
            series: string[];
            points: {
                label: string;
                cells: {
                    /** @description null: not told */
                    value: number | null;
                    text: string;
                    /** @description The list that shows exactly these */
                    link: string | null;
                }[];
            }[];
        };
        /** @description 后台导出的清单 A list written in the background */
        ListFile: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed";
            written: number;
            fileName: string | null;
            /** @description What went wrong, in words */
            failure: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description The file is deleted then
             */
            expiresAt: string;
        };
        /** @description 找到的人（已遮盖） Person found, masked */
        FoundPerson: {
            /** Format: uuid */
            accountId: string;
            name: string;
            contact: string | null;
            personalRole: ("learner" | "expert") | null;
            organisations: {
                /** Format: uuid */
                id: string;
                name: string;
                kind: string;
                /** @enum {string} */
                duty: "admin" | "editor" | "viewer";
            }[];
        };
        /** @description 找到的机构 Organisation found */
        FoundOrganisation: {
            /** Format: uuid */
            id: string;
            name: string;
            formerNames: string[];
            creditCode: string | null;
            formerCodes: string[];
            kind: string;
            subkind: string | null;
            state: string;
            division: string | null;
            members: number;
            /** @description Others that are or were called alike */
            duplicates: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
        };
        /** @description 找到的事项 Case found */
        FoundCase: {
            /** Format: uuid */
            id: string;
            kind: string;
            title: string;
            state: string;
            open: boolean;
            /** Format: date-time */
            openedAt: string;
            dueOn: string | null;
            /** @description Who has it now */
            owner: string | null;
            /** @description Masked */
            applicant: string | null;
            organisation: string | null;
            /** @description Page of the workbench */
            link: string;
        };
        /** @description 支持台看到的人 A person as support sees one */
        SupportedPerson: {
            /** Format: uuid */
            accountId: string;
            name: string;
            phone: string | null;
            phoneVerified: boolean;
            email: string | null;
            emailVerified: boolean;
            personalRole: ("learner" | "expert") | null;
            organisations: {
                /** Format: uuid */
                id: string;
                name: string;
                kind: string;
                /** @enum {string} */
                duty: "admin" | "editor" | "viewer";
            }[];
            secondFactor: boolean;
            signIns: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                outcome: "in" | "registered" | "wrong" | "locked" | "factorWrong" | "confirmed";
                /** @enum {string} */
                method: "smsCode" | "emailCode" | "password" | "passkey" | "oidc" | "link" | "totp" | "recoveryCode" | "demo";
                device: string;
            }[];
            messages: {
                /** Format: uuid */
                id: string;
                subject: string;
                channel: string;
                state: string;
                /** Format: date-time */
                at: string;
            }[];
            observations: {
                supporter: string;
                reason: string;
                /** Format: date-time */
                startedAt: string;
                endedAt: string | null;
            }[];
        };
        /** @description 处理活动登记 Register of processing */
        Processing: {
            code: string;
            data: {
                zh: string;
                en: string;
            };
            purpose: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            basis: "consent" | "contract" | "duty" | "emergency" | "news" | "published" | "other";
            grounds: {
                zh: string;
                en: string;
            };
            recipients: {
                zh: string;
                en: string;
            };
            retention: {
                zh: string;
                en: string;
            };
            sensitive: boolean;
            confirmed: boolean;
            /** Format: date */
            validFrom: string;
            ended: boolean;
            version: number;
        };
        /** @description 协议、规则与同意文本 Texts that people accept */
        PrivacyText: {
            /** @enum {string} */
            key: "terms" | "notice" | "recommendation" | "publication" | "partners" | "sharing" | "internship";
            body: {
                zh: string;
                en: string;
            };
            /** @description What was agreed to before no longer counts */
            renew: boolean;
            /** Format: date */
            validFrom: string;
            source: string;
            confirmed: boolean;
            version: number;
            inForce: boolean;
        };
        /** @description 期限、年龄与限额 Periods, ages and limits */
        PrivacyRule: {
            key: string;
            label: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            unit: "workingDays" | "days" | "months" | "years" | "yesNo" | "times" | "cases" | "people";
            value: number;
            minimum: number | null;
            maximum: number | null;
            /** Format: date */
            validFrom: string;
            source: string;
            confirmed: boolean;
            coming: {
                value: number;
                /** Format: date */
                validFrom: string;
            }[];
        };
        /** @description 保存期限试运行 What would go */
        RetentionLine: {
            name: string;
            label: {
                zh: string;
                en: string;
            };
            months: number;
            source: string;
            confirmed: boolean;
            /** @description Null: the platform removes nothing of this class */
            due: {
                /** Format: date-time */
                before: string;
                count: number;
                oldest: string | null;
            } | null;
        };
        /** @description 个人行使权利的请求 Request of a person */
        PersonRequest: {
            /** Format: uuid */
            id: string;
            person: {
                id: string;
                name: string;
            };
            /** @enum {string} */
            kind: "copy" | "correction" | "erasure" | "objection";
            /** @enum {string} */
            state: "open" | "waiting" | "done" | "refused" | "cancelled";
            detail: string | null;
            answer: string | null;
            waitsFor: string[];
            dueOn: string | null;
            /** Format: date-time */
            createdAt: string;
            closedAt: string | null;
        };
        /** @description 查看完整信息的记录 Who looked at what */
        RevealEntry: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            viewer: {
                id: string;
                name: string;
            };
            organisation: string | null;
            /** @enum {string} */
            role: "public" | "account" | "learner" | "expert" | "enterprise" | "agency" | "school" | "institute" | "association" | "evaluator" | "bureau" | "admin";
            kind: string;
            subject: {
                id: string;
                name: string;
            };
            field: string;
            reason: string;
            address: string | null;
        };
        /** @description 导出记录 Log of exports */
        ExportRecord: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            person: {
                id: string;
                name: string;
            } | null;
            organisation: string | null;
            /** @enum {string} */
            role: "public" | "account" | "learner" | "expert" | "enterprise" | "agency" | "school" | "institute" | "association" | "evaluator" | "bureau" | "admin";
            kind: string;
            fileName: string;
            purpose: string;
            filter: {
                [key: string]: unknown;
            };
            columns: string[];
            rows: number;
            address: string | null;
        };
        /** @description 个人信息保护影响评估 Impact assessment */
        Assessment: {
            title: string;
            /** @enum {string} */
            occasion: "sensitive" | "automated" | "entrusted" | "published" | "abroad" | "other";
            necessity: string;
            impact: string;
            measures: string;
            /** @enum {string} */
            risk: "low" | "medium" | "high";
            /** Format: date */
            assessedOn: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            keepUntil: string;
            /** Format: date-time */
            createdAt: string;
        };
        /** @description 免打扰时段与汇总时间 Quiet hours and time of the digest */
        NoticeSettingsOutput: {
            quietFrom: string;
            quietUntil: string;
            digestAt: string;
            version: number;
        };
        /** @description 审批流程的内容 Steps, reasons and options of a definition */
        ApprovalContentOutput: {
            steps: components["schemas"]["ApprovalStepOutput"][];
            reasons: components["schemas"]["ApprovalReason"][];
            checklist: components["schemas"]["ChecklistItem"][];
            phrases: string[];
            mayRefuse: boolean;
            skipSamePerson: boolean;
            /** @enum {string} */
            resumeAt: "first" | "returner";
            correctionWorkdays: number;
            copyTo: string[];
            /** @description What the working days rest on; not confirmed: 待核实 */
            basis?: {
                citation: string;
                confirmed: boolean;
            };
        };
        ApprovalStepOutput: {
            name: components["schemas"]["StepNameOutput"];
            deciders: {
                right: string;
                /**
                 * @description territory: where the case lies and above; region: the whole region’s officers
                 * @enum {string}
                 */
                level: "territory" | "region";
                /** @description Only its people decide, wherever the case lies */
                organisationId: string | null;
            }[];
            /**
             * @description any: 或签; all: 会签
             * @enum {string}
             */
            mode: "any" | "all";
            workdays: number;
            /** @enum {string} */
            onTimeout: "remind" | "escalate" | "pass";
        };
        StepNameOutput: {
            zh: string;
            en: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getMessages: {
        parameters: {
            query?: {
                unread?: "true" | "false";
                group?: "account" | "organisation" | "listing" | "approval" | "privacy" | "platform";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Message"][];
                        total: number;
                        /** @description Unread messages in the whole box */
                        unread: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMessagesByIdRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMessagesRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        read: number;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNoticePreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        preferences: components["schemas"]["NoticePreference"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putNoticePreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    preferences: {
                        /** @enum {string} */
                        kind: "accountSecurity" | "contactFailing" | "invitation" | "membership" | "organisationVetting" | "organisationChange" | "licenceEnding" | "partnerRegion" | "joiningUrge" | "objectionAnswer" | "claimOutcome" | "delegation" | "listingOutcome" | "listingReminder" | "savedSearch" | "listingReport" | "exportReady" | "feedbackAnswer" | "feedbackAlert" | "approvalTask" | "approvalUrge" | "approvalOutcome" | "privacy" | "support" | "appetiteAsked" | "linkRenewed" | "general";
                        /** @enum {string} */
                        email: "off" | "digest" | "now";
                        sms: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNoticeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        quietFrom: string;
                        quietUntil: string;
                        digestAt: string;
                        version: number;
                        channels: {
                            email: boolean;
                            sms: boolean;
                        };
                        demo: boolean;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putNoticeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 免打扰时段与汇总时间 Quiet hours and time of the digest */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeSettings"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeSettingsOutput"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeliveries: {
        parameters: {
            query?: {
                channel?: "email" | "sms" | "webhook";
                state?: "queued" | "held" | "digested" | "sending" | "sent" | "delivered" | "unknown" | "failed" | "undeliverable" | "unconfigured";
                /** @description Exactly this number or address */
                recipient?: string;
                webhookId?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Delivery"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDeliveriesByIdResend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDeliveriesByIdResolution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    arrived: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhooks: components["schemas"]["Webhook"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url: string;
                    /** @default  */
                    description?: string;
                    events: ("listing.publish" | "listing.close" | "listing.suspend" | "listing.restore" | "listing.expire" | "listing.confirm" | "organisation.vetted")[];
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putWebhooksById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url: string;
                    /** @default  */
                    description?: string;
                    events: ("listing.publish" | "listing.close" | "listing.suspend" | "listing.restore" | "listing.expire" | "listing.confirm" | "organisation.vetted")[];
                    /** @enum {string} */
                    state: "active" | "paused";
                    version: number;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhooksById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhooksByIdRotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhooksByIdSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhooksByIdPing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    density?: "compact" | "normal" | "roomy";
                    /** @description Single keys in lists */
                    shortcuts?: boolean;
                    /** @description The first steps are put away */
                    guideHidden?: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPreferencesListsByList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Columns in the order of this person */
                    arranged: string[];
                    /** @description Columns that are not shown */
                    hidden: string[];
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePreferencesListsByList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPreferencesVisits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        before: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImprint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imprint"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putImprint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewImprint"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imprint"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        years: components["schemas"]["CalendarYear"][];
                        mayEdit: boolean;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCalendarByYear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewYearPlan"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYear"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getViews: {
        parameters: {
            query: {
                list: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SavedView"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    list: string;
                    name: string;
                    /** @description The query of the list’s address, without “?” */
                    address: string;
                    /** @default false */
                    shared?: boolean;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteViewsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchViewsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description The query of the list’s address, without “?” */
                    address?: string;
                    shared?: boolean;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putViewsDefault: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    list: string;
                    viewId: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCases: {
        parameters: {
            query?: {
                box?: "todo" | "done" | "mine" | "copies";
                /** @description One or several, with commas */
                kind?: string;
                q?: string;
                state?: "running" | "returned" | "approved" | "refused" | "withdrawn" | "ended";
                overdue?: string;
                /** @description With box=mine: everything of the own organisation */
                organisation?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseRow"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCasesExport: {
        parameters: {
            query: {
                box?: "todo" | "done" | "mine" | "copies";
                /** @description One or several, with commas */
                kind?: string;
                q?: string;
                state?: "running" | "returned" | "approved" | "refused" | "withdrawn" | "ended";
                overdue?: string;
                /** @description With box=mine: everything of the own organisation */
                organisation?: string;
                format?: "xlsx" | "csv";
                /** @description For what; stands in the file and in the log */
                purpose: string;
                /** @description Keys of the columns that are shown, with commas; all when absent */
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCasesCounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseCounts"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRelatedCases: {
        parameters: {
            query?: {
                organisation?: string;
                subject?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RelatedCase"][];
                        total: number;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCasesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCaseSubjectsByKindById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["Case"] | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesByIdDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verb: "approve" | "return" | "refuse";
                    /** @description The version that was read; another one answers 409 */
                    version: number;
                    /** @description With return: an earlier step; the applicant when absent */
                    to?: number;
                    /** @default [] */
                    reasons?: {
                        /** @default other */
                        code?: string;
                        /** @default  */
                        field?: string;
                        /** @default  */
                        text?: string;
                    }[];
                    /** @default  */
                    comment?: string;
                    /** @default [] */
                    checked?: string[];
                    /** @default [] */
                    copyTo?: string[];
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesByIdTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    accountId: string;
                    /** @description The version that was read; another one answers 409 */
                    version: number;
                    /** @default  */
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesByIdSigners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accountIds: string[];
                    /** @enum {string} */
                    place: "before" | "after";
                    /** @description The version that was read; another one answers 409 */
                    version: number;
                    /** @default  */
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesByIdSignersRemoval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskIds: string[];
                    /** @description The version that was read; another one answers 409 */
                    version: number;
                    /** @default  */
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesByIdUrge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesByIdWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesByIdRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCasesByIdAttachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @default  */
                    label?: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCasesByIdAttachmentsByAttachmentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCasesByIdAttachmentsByAttachmentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApprovalDefinitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApprovalDefinition"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putApprovalDefinitionsByKindDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As read; 0 for a new draft */
                    revision: number;
                    content: components["schemas"]["ApprovalContent"];
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDefinition"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApprovalDefinitionsByKindDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDefinition"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApprovalDefinitionsByKindActivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    /** Format: date */
                    validFrom: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDefinition"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAbsences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        own: components["schemas"]["Absence"][];
                        forOthers: components["schemas"]["Absence"][];
                        colleagues: components["schemas"]["StandInCandidate"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAbsences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    standInId: string;
                    /** Format: date */
                    fromOn: string;
                    /** Format: date */
                    untilOn: string;
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAbsencesByIdEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCodesBySet: {
        parameters: {
            query?: {
                q?: string;
                parent?: string;
                limit?: number;
            };
            header?: never;
            path: {
                set: "division" | "industry" | "major" | "occupation";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CodeItem"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCodesBySetByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                set: "division" | "industry" | "major" | "occupation";
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCrosswalkMajors: {
        parameters: {
            query?: {
                q?: string;
                state?: "open" | "confirmed" | "all";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CrosswalkMajor"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCrosswalkMajorsByMajor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                major: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorCrosswalk"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCrosswalkMajorsByMajorLinksByTargetByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                major: string;
                target: "occupation" | "industry";
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verdict: "confirmed" | "rejected";
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorCrosswalk"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCrosswalkMajorsByMajorLinksByTargetByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                major: string;
                target: "occupation" | "industry";
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MajorCrosswalk"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCrosswalkCoverage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrosswalkCoverage"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSkillExtractions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SkillMention"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSkillTerms: {
        parameters: {
            query?: {
                q?: string;
                kind?: "skill" | "occupation" | "certificate" | "tool";
                show?: "active" | "local" | "unconfirmed" | "over";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SkillTerm"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSkillTerms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkillTermBody"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillTerm"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSkillTermsByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        term: components["schemas"]["SkillTerm"];
                        history: {
                            revision: number;
                            /** @enum {string} */
                            verb: "add" | "change" | "retire" | "merge" | "confirm" | "undo";
                            names: string[];
                            reason: string;
                            by: string;
                            /** Format: date-time */
                            at: string;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSkillTermsByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "skill" | "occupation" | "certificate" | "tool";
                    name: string;
                    /** @default [] */
                    aliases?: string[];
                    /** @default  */
                    occupation?: string;
                    /** @default  */
                    major?: string;
                    source: string;
                    /** @description As read; a later one refuses */
                    revision: number;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillTerm"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSkillMasks: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SkillMask"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSkillMasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    word: string;
                    active: boolean;
                    /** @description As read; a later one refuses */
                    revision: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillMask"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSkillTermsByCodeActions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    verb: "retire";
                    /** @description As read; a later one refuses */
                    revision: number;
                    reason: string;
                } | {
                    /** @constant */
                    verb: "merge";
                    /** @description As read; a later one refuses */
                    revision: number;
                    reason: string;
                    into: string;
                } | {
                    /** @constant */
                    verb: "confirm";
                    /** @description As read; a later one refuses */
                    revision: number;
                } | {
                    /** @constant */
                    verb: "undo";
                    /** @description As read; a later one refuses */
                    revision: number;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillTerm"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPhrases: {
        parameters: {
            query?: {
                list?: string;
                q?: string;
                /** @description Also what counts no more */
                past?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RulePhrase"][];
                        total: number;
                        lists: {
                            list: string;
                            title: string;
                            count: number;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPhrases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRulePhrase"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePhrase"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPhrasesByIdChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRulePhrase"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePhrase"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPhrasesByIdEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePhrase"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPhrasesByIdLift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePhrase"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPhrasesByIdConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePhrase"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getThresholds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Threshold"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postThresholds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewThreshold"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWageFloors: {
        parameters: {
            query?: {
                /** @description This one, what it lies in and what lies in it */
                division?: string;
                current?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WageFloor"][];
                        total: number;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWageFloors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWageFloor"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WageFloor"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWageFloorsByIdConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    source: string;
                    /** @default  */
                    sourceUrl?: "" | string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WageFloor"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRegulations: {
        parameters: {
            query?: {
                subject?: "listing" | "internship";
                layer?: "national" | "provincial" | "local";
                code?: string;
                confirmed?: "true" | "false";
                /** @description Only wordings whose period covers this date */
                on?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Rule"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRegulations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRuleWording"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRegulationsByIdConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisations: {
        parameters: {
            query?: {
                state?: "preregistered" | "pending" | "returned" | "withdrawn" | "verified" | "refused" | "suspended" | "closed";
                kind?: "enterprise" | "bank" | "school" | "institute" | "provider" | "evaluator" | "agency" | "association" | "alliance" | "incubator" | "village" | "bureau" | "county" | "township" | "operator";
                subkind?: string;
                division?: string;
                industry?: string;
                q?: string;
                /** @description Of an officer: only the own territory, or also what everybody sees of the rest of the region */
                place?: "territory" | "region";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Organisation"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 机构入驻申请 Registration of an organisation */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrganisation"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTownships: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            name: string;
                            office: string;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisationsExport: {
        parameters: {
            query: {
                state?: "preregistered" | "pending" | "returned" | "withdrawn" | "verified" | "refused" | "suspended" | "closed";
                kind?: "enterprise" | "bank" | "school" | "institute" | "provider" | "evaluator" | "agency" | "association" | "alliance" | "incubator" | "village" | "bureau" | "county" | "township" | "operator";
                subkind?: string;
                division?: string;
                industry?: string;
                q?: string;
                /** @description Of an officer: only the own territory, or also what everybody sees of the rest of the region */
                place?: "territory" | "region";
                format?: "xlsx" | "csv";
                /** @description For what; stands in the file and in the log */
                purpose: string;
                /** @description Keys of the columns that are shown, with commas; all when absent */
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisationsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchOrganisationsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description 修改机构资料 Change of an organisation’s own data */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationChange"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdVet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "verify" | "return" | "refuse" | "suspend";
                    /** @description In own words */
                    reason?: string;
                    /** @description Codes of the definition’s reasons */
                    reasons?: string[];
                    /** @description Items of the checklist that were compared */
                    checked?: string[];
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisationsByIdDepartments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Department"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdDepartments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * @default department
                     * @enum {string}
                     */
                    kind?: "department" | "campus";
                    /** @default null */
                    parentId?: string | null;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Department"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchOrganisationsByIdDepartmentsByDepartmentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    kind?: "department" | "campus";
                    parentId?: string | null;
                    shift?: -1 | 1;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Department"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisationsByIdDepartmentsByDepartmentIdClosing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        children: number;
                        members: number;
                        holdings: {
                            key: string;
                            label: string;
                            count: number;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdDepartmentsByDepartmentIdClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description null: the organisation as a whole */
                    into: string | null;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Department"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisationsByIdSuccession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description This person decides about it */
                        settle: boolean;
                        mergers: components["schemas"]["Merger"][];
                        /** @description Others that are or were called alike */
                        namesakes: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            creditCode: string | null;
                            state: string;
                            formerName: string | null;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdMergerPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    intoId: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        into: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        moves: {
                            key: string;
                            label: string;
                            count: number;
                        }[];
                        warnings: string[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdMerger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    intoId: string;
                    /** @enum {string} */
                    kind: "duplicate" | "absorption";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMergersByIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdClosingPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        consequences: {
                            key: string;
                            label: string;
                            count: number;
                            /** @description It ends also where somebody takes over the rest */
                            ends: boolean;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "deregistered" | "revoked" | "ceased" | "mistaken";
                    /** @default  */
                    note?: string;
                    /** @default null */
                    handOverTo?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisationClosing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        consequences: {
                            key: string;
                            label: string;
                            count: number;
                            /** @description It ends also where somebody takes over the rest */
                            ends: boolean;
                        }[];
                        closing: components["schemas"]["OwnClosing"] | null;
                        mayAsk: boolean;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationClosing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "deregistered" | "revoked" | "ceased" | "mistaken";
                    note: string;
                    /** @default null */
                    handOverTo?: string | null;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdReopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdCreditCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    creditCode: string;
                    /** @enum {string} */
                    reason: "obtained" | "reregistered" | "unified" | "mistyped";
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisationsByIdDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchOrganisationsByIdDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    values: {
                        [key: string]: string | number | boolean | string[] | null;
                    };
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisationsByIdDossierHistory: {
        parameters: {
            query: {
                field: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            value: string | number | boolean | string[] | null;
                            /** @enum {string} */
                            source: "register" | "staff" | "own" | "import";
                            sourceName: string;
                            confirmedOn: string;
                            confirmedByName: string | null;
                            validFrom: string;
                            validUntil: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            supersededAt: string | null;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdDossierLicences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "businessLicence" | "legalPerson" | "society" | "schoolLicence" | "agencyLicence" | "finance" | "evaluation" | "founding" | "safety" | "other";
                    number: string;
                    /** @default  */
                    issuer?: string;
                    /** @default null */
                    issuedOn?: string | null;
                    /**
                     * @description null: without end
                     * @default null
                     */
                    expiresOn?: string | null;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOrganisationsByIdDossierLicencesByLicenceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                licenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "businessLicence" | "legalPerson" | "society" | "schoolLicence" | "agencyLicence" | "finance" | "evaluation" | "founding" | "safety" | "other";
                    number: string;
                    /** @default  */
                    issuer?: string;
                    /** @default null */
                    issuedOn?: string | null;
                    /**
                     * @description null: without end
                     * @default null
                     */
                    expiresOn?: string | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteOrganisationsByIdDossierLicencesByLicenceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                licenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisationsByIdDossierLicencesByLicenceIdScan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                licenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdDossierLicencesByLicenceIdScan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                licenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdDossierLicencesByLicenceIdCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                licenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdDossierContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    purpose: "cooperation" | "hiring" | "internship" | "contract" | "safety" | "finance";
                    name: string;
                    /** @default  */
                    title?: string;
                    /** @default  */
                    phone?: string;
                    /** @default  */
                    email?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOrganisationsByIdDossierContactsByContactId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    purpose: "cooperation" | "hiring" | "internship" | "contract" | "safety" | "finance";
                    name: string;
                    /** @default  */
                    title?: string;
                    /** @default  */
                    phone?: string;
                    /** @default  */
                    email?: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteOrganisationsByIdDossierContactsByContactId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdDossierContactsByContactIdReveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        phone: string;
                        email: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdDossierItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    section: "base" | "equipment" | "product" | "honour" | "certificate";
                    title: string;
                    /** @default  */
                    detail?: string;
                    /** @default null */
                    quantity?: number | null;
                    /** @default null */
                    since?: string | null;
                    /** @default null */
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteOrganisationsByIdDossierItemsByItemId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdObjections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "wrongData" | "notUs" | "registeredByOther" | "licence" | "other";
                    statement: string;
                    /** @default  */
                    contact?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getObjections: {
        parameters: {
            query?: {
                state?: "open" | "accepted" | "declined";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Objection"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postObjectionsByIdAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accept: boolean;
                    answer: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportGuesses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Names of the columns as they were read */
                        header: string[];
                        /** @description Best first; kinds that this person may bring in */
                        items: {
                            target: string;
                            /** @description Named columns that were recognised */
                            share: number;
                            /** @description What they were taken for */
                            columns: string[];
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImports: {
        parameters: {
            query?: {
                /** @description Part of the file’s name */
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportBatchOfKind"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatchOfKind"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPartners: {
        parameters: {
            query?: {
                q?: string;
                importId?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Partner"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPartners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    creditCode?: string;
                    kind?: string;
                    place?: string;
                    industry?: string;
                    size?: string;
                    forms?: string;
                    majors?: string;
                    startedOn?: string;
                    endsOn?: string;
                    span?: string;
                    agreementNo?: string;
                    standing?: string;
                    contactName?: string;
                    contactPhone?: string;
                    note?: string;
                    source?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What was doubtful; it was added all the same */
                        warnings: string[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPartnersExport: {
        parameters: {
            query: {
                q?: string;
                importId?: string;
                format?: "xlsx" | "csv";
                /** @description For what; stands in the file and in the log */
                purpose: string;
                /** @description Keys of the columns that are shown, with commas; all when absent */
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePartnersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPartnersByIdReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPartnerImports: {
        parameters: {
            query?: {
                /** @description Brought in by it */
                organisation?: string;
                /** @description Part of the file’s name */
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportBatch"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPartnerImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * @default true
                     * @enum {string}
                     */
                    dryRun?: "true" | "false";
                    mapping?: string;
                    /** @description Where the rows come from; a column of the file goes before it */
                    sourceName?: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPartnerImportsTemplateXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPartnerImportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatchDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPartnerImportsByIdRows: {
        parameters: {
            query?: {
                filter?: "all" | "invalid" | "warned" | "duplicate";
                /** @description Row number after which to go on */
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportRow"][];
                        nextAfter: number | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPartnerImportsByIdErrorsXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPartnerImportsByIdMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mapping: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPartnerImportsByIdCommit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Write the skills that were suggested from the text as well
                     * @default false
                     */
                    takeSkills?: boolean;
                } | null;
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPartnerImportsByIdDiscard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPartnerImportsByIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionPasskeyOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    next?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        options: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountPasskeyOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        options: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    organisationId: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsByIdFactorReset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsByIdUnlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSignOnByIdBackchannelLogout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    logout_token: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignOnProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SignOnProvider"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSignOnProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: string;
                    issuer: string;
                    clientId: string;
                    /** @default openid profile email */
                    scopes?: string;
                    /**
                     * @default signedIn
                     * @enum {string}
                     */
                    linkRule?: "signedIn" | "verifiedPhone";
                    /** @default [] */
                    emailDomains?: string[];
                    /** @default null */
                    requiredClaim?: string | null;
                    /** @default null */
                    requiredValue?: string | null;
                    /** @default false */
                    createAccounts?: boolean;
                    /** @default [] */
                    secondFactorValues?: string[];
                    /** @default false */
                    enabled?: boolean;
                    clientSecret?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOnProvider"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSignOnProvidersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: string;
                    issuer: string;
                    clientId: string;
                    /** @default openid profile email */
                    scopes?: string;
                    /**
                     * @default signedIn
                     * @enum {string}
                     */
                    linkRule?: "signedIn" | "verifiedPhone";
                    /** @default [] */
                    emailDomains?: string[];
                    /** @default null */
                    requiredClaim?: string | null;
                    /** @default null */
                    requiredValue?: string | null;
                    /** @default false */
                    createAccounts?: boolean;
                    /** @default [] */
                    secondFactorValues?: string[];
                    /** @default false */
                    enabled?: boolean;
                    clientSecret?: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOnProvider"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSignOnProvidersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSignOnProvidersByIdCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        issuer: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisationsByIdMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchOrganisationsByIdMembersByAccountId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    duty?: "admin" | "editor" | "viewer";
                    departmentId?: string | null;
                    /** @enum {string} */
                    dataScope?: "self" | "department" | "departmentTree" | "custom" | "all";
                    customDepartments?: string[];
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisationsByIdMembersByAccountIdOpenWork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpenWork"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdMembersByAccountIdDeparture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description For each kind of open work: the successor; without one it ends
                     * @default []
                     */
                    handOver?: {
                        kind: string;
                        /** Format: uuid */
                        to?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisationsByIdInvitations: {
        parameters: {
            query?: {
                state?: "pending" | "accepted" | "declined" | "withdrawn" | "expired";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdInvitationsByInvitationIdResend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteOrganisationsByIdInvitationsByInvitationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisationsByIdAccessRequests: {
        parameters: {
            query?: {
                state?: "pending" | "approved" | "refused" | "withdrawn";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccessRequest"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsByIdAccessRequests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    message: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequest"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccessRequests: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccessRequest"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccessRequestsByIdDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "approve" | "refuse";
                    /**
                     * @default editor
                     * @enum {string}
                     */
                    duty?: "admin" | "editor" | "viewer";
                    /** @enum {string} */
                    reasonCode?: "notStaff" | "unknownPerson" | "wrongOrganisation" | "alreadyRepresented" | "other";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequest"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDelegations: {
        parameters: {
            query?: {
                side?: "principal" | "delegate";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Delegation"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDelegationsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchDelegationsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    rights: {
                        /** @enum {string} */
                        name: "edit" | "submit" | "publish" | "answer";
                        /** Format: date */
                        until: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDelegationsByIdUses: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DelegationUse"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDelegationsOffers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    delegateId: string;
                    rights: {
                        /** @enum {string} */
                        name: "edit" | "submit" | "publish" | "answer";
                        /** Format: date */
                        until: string;
                    }[];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDelegationsRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    principalId: string;
                    rights: {
                        /** @enum {string} */
                        name: "edit" | "submit" | "publish" | "answer";
                        /** Format: date */
                        until: string;
                    }[];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDelegationsByIdPrincipal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verb: "grant" | "refuse" | "revoke";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDelegationsByIdDelegate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verb: "accept" | "decline" | "resign";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConfirmations: {
        parameters: {
            query?: {
                state?: "waiting" | "confirmed" | "refused" | "void";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Confirmation"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConfirmationsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConfirmationsByIdDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "confirm" | "refuse";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConfirmationsByIdWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConfirmationsByIdReminder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessionDelegations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ActableDelegation"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionDelegation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    delegationId: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProfiles: {
        parameters: {
            query?: {
                kind?: "learner" | "class" | "expert";
                /** @description Part of the name; of learners only for whom it is not masked */
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Profile"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProfilesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchProfilesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description 修改技能与意愿；保存即确认 Change of skills and wishes; saving confirms */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChange"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClasses: {
        parameters: {
            query?: {
                q?: string;
                state?: "studying" | "graduated";
                entryYear?: number;
                major?: string;
                organisation?: string;
                importId?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SchoolClass"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClasses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClass"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolClassDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClassesExport: {
        parameters: {
            query: {
                q?: string;
                state?: "studying" | "graduated";
                entryYear?: number;
                major?: string;
                organisation?: string;
                importId?: string;
                format?: "xlsx" | "csv";
                /** @description For what; stands in the file and in the log */
                purpose: string;
                /** @description Keys of the columns that are shown, with commas; all when absent */
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClassesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolClassDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchClassesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassChange"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolClassDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClassActs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verb: "moveUp" | "graduate" | "offer" | "withdraw";
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        classes: number;
                        learners: number;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClassActsByIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLearners: {
        parameters: {
            query?: {
                /** @description Part of the name, or the student number; only for the own school */
                q?: string;
                classId?: string;
                status?: "studying" | "interning" | "graduated" | "left";
                importId?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SchoolLearner"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLearners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLearner"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolLearnerDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLearnersExport: {
        parameters: {
            query: {
                /** @description Part of the name, or the student number; only for the own school */
                q?: string;
                classId?: string;
                status?: "studying" | "interning" | "graduated" | "left";
                importId?: string;
                format?: "xlsx" | "csv";
                /** @description For what; stands in the file and in the log */
                purpose: string;
                /** @description Keys of the columns that are shown, with commas; all when absent */
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLearnersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolLearnerDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchLearnersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LearnerChange"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolLearnerDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLearnersByIdEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceForm"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolLearnerDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteLearnersByIdEvidenceByEvidenceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlacements: {
        parameters: {
            query?: {
                year?: number;
                classId?: string;
                importId?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Placement"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlacementsExport: {
        parameters: {
            query: {
                year?: number;
                classId?: string;
                importId?: string;
                format?: "xlsx" | "csv";
                /** @description For what; stands in the file and in the log */
                purpose: string;
                /** @description Keys of the columns that are shown, with commas; all when absent */
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDestinations: {
        parameters: {
            query?: {
                year?: number;
                classId?: string;
                importId?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Destination"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDestinationsExport: {
        parameters: {
            query: {
                year?: number;
                classId?: string;
                importId?: string;
                format?: "xlsx" | "csv";
                /** @description For what; stands in the file and in the log */
                purpose: string;
                /** @description Keys of the columns that are shown, with commas; all when absent */
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchoolMajors: {
        parameters: {
            query?: {
                code?: string;
                organisation?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SchoolMajor"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSchoolMajors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMajor"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolMajorDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchoolMajorsExport: {
        parameters: {
            query: {
                code?: string;
                organisation?: string;
                format?: "xlsx" | "csv";
                /** @description For what; stands in the file and in the log */
                purpose: string;
                /** @description Keys of the columns that are shown, with commas; all when absent */
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchoolMajorsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolMajorDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSchoolMajorsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchSchoolMajorsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MajorChange"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolMajorDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSchoolMajorsByIdYearsByYear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MajorYearForm"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolMajorDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSchoolMajorsByIdYearsByYear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSchoolMajorsByIdReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchoolFilesOnerosterByName: {
        parameters: {
            query: {
                /** @description For what; stands in the file and in the log */
                purpose: string;
            };
            header?: never;
            path: {
                name: "manifest" | "orgs" | "academicSessions" | "courses" | "classes" | "users" | "enrollments";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchoolFilesJytByName: {
        parameters: {
            query: {
                /** @description For what; stands in the file and in the log */
                purpose: string;
            };
            header?: never;
            path: {
                name: "classes" | "learners";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGuardiansLearners: {
        parameters: {
            query?: {
                state?: "unknownAge" | "noGuardian" | "waiting" | "confirmed" | "adult";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["GuardedLearner"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGuardiansLearnersByProfileId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardedLearner"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putGuardiansLearnersByProfileIdAge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    birthDate?: string;
                    /** @default  */
                    identityNumber?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardedLearner"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGuardiansLearnersByProfileIdInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    phone: string;
                    /** @enum {string} */
                    relation: "father" | "mother" | "grandparent" | "sibling" | "relative" | "institution";
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardedLearner"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGuardiansLearnersByProfileIdPapers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    name: string;
                    /** @default  */
                    phone?: string;
                    /** @enum {string} */
                    relation: "father" | "mother" | "grandparent" | "sibling" | "relative" | "institution";
                    /** @enum {string} */
                    document: "householdRegister" | "identityCard" | "birthCertificate" | "custodyOrder";
                    /** @default  */
                    granted?: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardedLearner"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGuardiansByIdInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGuardiansByIdCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    document: "householdRegister" | "identityCard" | "birthCertificate" | "custodyOrder";
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putGuardiansByIdConsents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    granted: ("notice" | "recommendation" | "publication" | "sharing" | "internship")[];
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGuardiansByIdEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "replaced" | "mistaken";
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGuardiansByIdEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClassImports: {
        parameters: {
            query?: {
                /** @description Brought in by it */
                organisation?: string;
                /** @description Part of the file’s name */
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportBatch"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClassImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * @default true
                     * @enum {string}
                     */
                    dryRun?: "true" | "false";
                    mapping?: string;
                    /** @description Where the rows come from; a column of the file goes before it */
                    sourceName?: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClassImportsTemplateXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClassImportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatchDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClassImportsByIdRows: {
        parameters: {
            query?: {
                filter?: "all" | "invalid" | "warned" | "duplicate";
                /** @description Row number after which to go on */
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportRow"][];
                        nextAfter: number | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClassImportsByIdErrorsXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClassImportsByIdMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mapping: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClassImportsByIdCommit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Write the skills that were suggested from the text as well
                     * @default false
                     */
                    takeSkills?: boolean;
                } | null;
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClassImportsByIdDiscard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClassImportsByIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlacementImports: {
        parameters: {
            query?: {
                /** @description Brought in by it */
                organisation?: string;
                /** @description Part of the file’s name */
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportBatch"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPlacementImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * @default true
                     * @enum {string}
                     */
                    dryRun?: "true" | "false";
                    mapping?: string;
                    /** @description Where the rows come from; a column of the file goes before it */
                    sourceName?: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlacementImportsTemplateXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlacementImportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatchDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlacementImportsByIdRows: {
        parameters: {
            query?: {
                filter?: "all" | "invalid" | "warned" | "duplicate";
                /** @description Row number after which to go on */
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportRow"][];
                        nextAfter: number | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlacementImportsByIdErrorsXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPlacementImportsByIdMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mapping: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPlacementImportsByIdCommit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Write the skills that were suggested from the text as well
                     * @default false
                     */
                    takeSkills?: boolean;
                } | null;
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPlacementImportsByIdDiscard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPlacementImportsByIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGraduateImports: {
        parameters: {
            query?: {
                /** @description Brought in by it */
                organisation?: string;
                /** @description Part of the file’s name */
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportBatch"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGraduateImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * @default true
                     * @enum {string}
                     */
                    dryRun?: "true" | "false";
                    mapping?: string;
                    /** @description Where the rows come from; a column of the file goes before it */
                    sourceName?: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGraduateImportsTemplateXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGraduateImportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatchDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGraduateImportsByIdRows: {
        parameters: {
            query?: {
                filter?: "all" | "invalid" | "warned" | "duplicate";
                /** @description Row number after which to go on */
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportRow"][];
                        nextAfter: number | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGraduateImportsByIdErrorsXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGraduateImportsByIdMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mapping: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGraduateImportsByIdCommit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Write the skills that were suggested from the text as well
                     * @default false
                     */
                    takeSkills?: boolean;
                } | null;
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGraduateImportsByIdDiscard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGraduateImportsByIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListings: {
        parameters: {
            query?: {
                /** @description Words to look for */
                q?: string;
                /** @description talent, cooperation, research, service, training, facility */
                type?: string | string[];
                /** @description need, offer: what somebody looks for, or what somebody has to give */
                side?: string | string[];
                /** @description Of talent: employment, internship, apprenticeship */
                category?: string | string[];
                /** @description Administrative division codes (2, 4 or 6 digits) */
                region?: string | string[];
                /** @description GB/T 4754-2017 codes */
                industry?: string | string[];
                /** @description Codes of 职业分类大典 2022, any level */
                occupation?: string | string[];
                /** @description Codes of 职业教育专业目录 */
                major?: string | string[];
                education?: string | string[];
                /** @description Names of 技能词典; other names of the same skill count as well */
                skill?: string | string[];
                /** @description Pay bands: 0-3000, 3000-5000, 5000-8000, 8000-12000, 12000-20000, 20000- (yuan a month), unknown */
                pay?: string | string[];
                /** @description 合作形式 Forms: orderClass, jointClass, industryCollege, modernApprenticeship, enterpriseApprenticeship, fieldEngineer, jointMajor, curriculum, textbook, majorReview, trainingBase, factoryInSchool, internshipBase, teacherPractice, partTimeTeacher, masterStudio, donation, contest, mixedOwnership, consortium, alliance, pathway, international */
                "cooperation.forms"?: string | string[];
                /** @description 希望的合作方 Partners wanted: enterprise, secondary, technicianSchool, college, university, institute, association, trainer, park, bureau */
                "cooperation.partners"?: string | string[];
                /** @description 培养层次 Level: secondary, technician, college, vocationalBachelor, appliedBachelor, graduate, employee */
                "cooperation.levels"?: string | string[];
                /** @description 拟签协议 Agreement: cooperation, framework, order, apprentice, jointRunning, internship, commission, lease, donation, open */
                "cooperation.agreementType"?: string | string[];
                /** @description 技术领域 Technical field: information, aerospace, manufacturing, biomedicine, materials, energy, environment, nuclear, agriculture, transport, society */
                "research.techField"?: string | string[];
                /** @description 需求类型 Kind of problem: newProduct, process, automation, quality, material, saving, digital, inspection, substitution, keyTechnology, variety, other */
                "research.problemKinds"?: string | string[];
                /** @description 成果类型 Kind of result: invention, utility, software, knowHow, prototype, process, material, variety, standard, capability */
                "research.resultKinds"?: string | string[];
                /** @description 目前技术就绪度 Readiness now: trl1, trl2, trl3, trl4, trl5, trl6, trl7, trl8, trl9 */
                "research.trlNow"?: string | string[];
                /** @description 合作方式 Mode of cooperation: commission, joint, transfer, licence, consulting, technicalService, equity, jointLab, openCall */
                "research.modes"?: string | string[];
                /** @description 技术细节的公开范围 Who may read the details: open, members, agreed */
                "research.confidentiality"?: string | string[];
                /** @description 服务类别 Kind of service: testing, calibration, process, productDesign, engineering, machining, maintenance, programming, digitalisation, data, consulting, safety, certification, ip, agriculture, health, creative, commerce, translation, survey, other */
                "service.services"?: string | string[];
                /** @description 频次 How often: once, periodic, longTerm, onDemand */
                "service.frequency"?: string | string[];
                /** @description 资质 Licences: cnas, cma, iso9001, iso27001, cmmi, highTech, specialised, designGrade, construction, survey, safety, specialEquipment, patentAgency, other, none */
                "service.qualifications"?: string | string[];
                /** @description 计价方式 Price mode: perItem, perHour, perDay, perProject, perPeriod, cost, free, negotiable */
                "service.priceMode"?: string | string[];
                /** @description 服务方式 How it is done: onSite, atProvider, remote */
                "service.delivery"?: string | string[];
                /** @description 培训类别 Kind of training: preJob, upskilling, skillLevel, retraining, apprenticeship, safety, newTechnology, digital, certificate, entrepreneurship, rural, community, teacher, management, contest, experience */
                "training.trainings"?: string | string[];
                /** @description 培训对象 For whom: frontLine, employees, newHires, graduates, students, unemployed, migrants, farmers, veterans, disabled, teachers, managers, residents, elders */
                "training.audiences"?: string | string[];
                /** @description 技能等级 Skill level: apprentice, junior, intermediate, senior, technician, seniorTechnician, specialTechnician, chiefTechnician, specific, none */
                "training.skillLevel"?: string | string[];
                /** @description 授课方式 How it is taught: onSite, atFirm, online, blended */
                "training.teaching"?: string | string[];
                /** @description 收费方式 Fee: free, perPerson, perClass, negotiable */
                "training.feeMode"?: string | string[];
                /** @description 证书 Certificate: skillLevel, professional, specialOperation, specialEquipment, oneX, specificAbility, completion, credits, none */
                "training.certificates"?: string | string[];
                /** @description 办学主体 Kind of provider: school, university, licensed, firmCentre, assessor, publicBase, other */
                "training.provider"?: string | string[];
                /** @description 类别 Kind: trainingBase, publicBase, productionBase, virtualBase, laboratory, pilotPlant, equipment, workshop, classroom, contestSite, studio, field, incubator, meeting */
                "facility.facilities"?: string | string[];
                /** @description 用途 Use: teaching, internship, training, assessment, contest, production, testing, research, experience, teacherPractice */
                "facility.uses"?: string | string[];
                /** @description 开放对象 Open to: schools, universities, firms, institutes, pupils, jobseekers, farmers, public */
                "facility.users"?: string | string[];
                /** @description 开放日 Open on: weekdays, evenings, weekends, holidays, vacations */
                "facility.openDays"?: string | string[];
                /** @description 计价方式 Price mode: free, cost, perHour, perDay, perPersonDay, perItem, perTerm, negotiable */
                "facility.priceMode"?: string | string[];
                employer?: string;
                /** @description partners: besides, and counted apart, what partner regions offer (`neighbours`) */
                scope?: "region" | "partners";
                /** @description Division code of a county or city to count distances from: straight lines between centres, for orientation */
                near?: string;
                /** @description At most so many kilometres from `near`; what names no place is left out */
                within?: string;
                /** @description Pays at least so many yuan a month at its upper end */
                payMin?: string;
                /** @description Begins at no more than so many yuan a month */
                payMax?: string;
                /** @description Published on this day or later */
                publishedSince?: string;
                /** @description Confirmed on this day or later */
                confirmedSince?: string;
                /** @description distance: nearest to `near` first, equally near ones by relevance, those without a place last; pay: highest monthly pay first; amountHigh, amountLow: budget, price or fee of the other types */
                sort?: "relevance" | "newest" | "confirmed" | "distance" | "pay" | "amountHigh" | "amountLow";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListingHit"][];
                        total: number;
                        facets: {
                            type: components["schemas"]["FacetValue"][];
                            side: components["schemas"]["FacetValue"][];
                            region: components["schemas"]["FacetValue"][];
                            category: components["schemas"]["FacetValue"][];
                            industry: components["schemas"]["FacetValue"][];
                            occupation: components["schemas"]["FacetValue"][];
                            major: components["schemas"]["FacetValue"][];
                            education: components["schemas"]["FacetValue"][];
                            pay: components["schemas"]["FacetValue"][];
                            skill: components["schemas"]["FacetValue"][];
                            "cooperation.forms"?: components["schemas"]["FacetValue"][];
                            "cooperation.partners"?: components["schemas"]["FacetValue"][];
                            "cooperation.levels"?: components["schemas"]["FacetValue"][];
                            "cooperation.agreementType"?: components["schemas"]["FacetValue"][];
                            "research.techField"?: components["schemas"]["FacetValue"][];
                            "research.problemKinds"?: components["schemas"]["FacetValue"][];
                            "research.resultKinds"?: components["schemas"]["FacetValue"][];
                            "research.trlNow"?: components["schemas"]["FacetValue"][];
                            "research.modes"?: components["schemas"]["FacetValue"][];
                            "research.confidentiality"?: components["schemas"]["FacetValue"][];
                            "service.services"?: components["schemas"]["FacetValue"][];
                            "service.frequency"?: components["schemas"]["FacetValue"][];
                            "service.qualifications"?: components["schemas"]["FacetValue"][];
                            "service.priceMode"?: components["schemas"]["FacetValue"][];
                            "service.delivery"?: components["schemas"]["FacetValue"][];
                            "training.trainings"?: components["schemas"]["FacetValue"][];
                            "training.audiences"?: components["schemas"]["FacetValue"][];
                            "training.skillLevel"?: components["schemas"]["FacetValue"][];
                            "training.teaching"?: components["schemas"]["FacetValue"][];
                            "training.feeMode"?: components["schemas"]["FacetValue"][];
                            "training.certificates"?: components["schemas"]["FacetValue"][];
                            "training.provider"?: components["schemas"]["FacetValue"][];
                            "facility.facilities"?: components["schemas"]["FacetValue"][];
                            "facility.uses"?: components["schemas"]["FacetValue"][];
                            "facility.users"?: components["schemas"]["FacetValue"][];
                            "facility.openDays"?: components["schemas"]["FacetValue"][];
                            "facility.priceMode"?: components["schemas"]["FacetValue"][];
                        };
                        /** @description Nothing held all words, so these hold some of them */
                        relaxed: boolean;
                        /** @description The index is behind the database: what changed in the last minutes may be missing */
                        behind: boolean;
                        /** @description The words as typed find next to nothing, so these were searched for; later pages are asked with them */
                        corrected: string | null;
                        tookMs: number;
                        nextCursor: string | null;
                        /** @description Of partner regions, where the scope asks for them */
                        neighbours: {
                            items: components["schemas"]["NeighbourHit"][];
                            /** @description Never part of the own total */
                            total: number;
                            /** @description Nothing held all words, so these hold some of them */
                            relaxed: boolean;
                            nextCursor: string | null;
                        } | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingsByIdExplanation: {
        parameters: {
            query?: {
                /** @description Words to look for */
                q?: string;
                /** @description talent, cooperation, research, service, training, facility */
                type?: string | string[];
                /** @description need, offer: what somebody looks for, or what somebody has to give */
                side?: string | string[];
                /** @description Of talent: employment, internship, apprenticeship */
                category?: string | string[];
                /** @description Administrative division codes (2, 4 or 6 digits) */
                region?: string | string[];
                /** @description GB/T 4754-2017 codes */
                industry?: string | string[];
                /** @description Codes of 职业分类大典 2022, any level */
                occupation?: string | string[];
                /** @description Codes of 职业教育专业目录 */
                major?: string | string[];
                education?: string | string[];
                /** @description Names of 技能词典; other names of the same skill count as well */
                skill?: string | string[];
                /** @description Pay bands: 0-3000, 3000-5000, 5000-8000, 8000-12000, 12000-20000, 20000- (yuan a month), unknown */
                pay?: string | string[];
                /** @description 合作形式 Forms: orderClass, jointClass, industryCollege, modernApprenticeship, enterpriseApprenticeship, fieldEngineer, jointMajor, curriculum, textbook, majorReview, trainingBase, factoryInSchool, internshipBase, teacherPractice, partTimeTeacher, masterStudio, donation, contest, mixedOwnership, consortium, alliance, pathway, international */
                "cooperation.forms"?: string | string[];
                /** @description 希望的合作方 Partners wanted: enterprise, secondary, technicianSchool, college, university, institute, association, trainer, park, bureau */
                "cooperation.partners"?: string | string[];
                /** @description 培养层次 Level: secondary, technician, college, vocationalBachelor, appliedBachelor, graduate, employee */
                "cooperation.levels"?: string | string[];
                /** @description 拟签协议 Agreement: cooperation, framework, order, apprentice, jointRunning, internship, commission, lease, donation, open */
                "cooperation.agreementType"?: string | string[];
                /** @description 技术领域 Technical field: information, aerospace, manufacturing, biomedicine, materials, energy, environment, nuclear, agriculture, transport, society */
                "research.techField"?: string | string[];
                /** @description 需求类型 Kind of problem: newProduct, process, automation, quality, material, saving, digital, inspection, substitution, keyTechnology, variety, other */
                "research.problemKinds"?: string | string[];
                /** @description 成果类型 Kind of result: invention, utility, software, knowHow, prototype, process, material, variety, standard, capability */
                "research.resultKinds"?: string | string[];
                /** @description 目前技术就绪度 Readiness now: trl1, trl2, trl3, trl4, trl5, trl6, trl7, trl8, trl9 */
                "research.trlNow"?: string | string[];
                /** @description 合作方式 Mode of cooperation: commission, joint, transfer, licence, consulting, technicalService, equity, jointLab, openCall */
                "research.modes"?: string | string[];
                /** @description 技术细节的公开范围 Who may read the details: open, members, agreed */
                "research.confidentiality"?: string | string[];
                /** @description 服务类别 Kind of service: testing, calibration, process, productDesign, engineering, machining, maintenance, programming, digitalisation, data, consulting, safety, certification, ip, agriculture, health, creative, commerce, translation, survey, other */
                "service.services"?: string | string[];
                /** @description 频次 How often: once, periodic, longTerm, onDemand */
                "service.frequency"?: string | string[];
                /** @description 资质 Licences: cnas, cma, iso9001, iso27001, cmmi, highTech, specialised, designGrade, construction, survey, safety, specialEquipment, patentAgency, other, none */
                "service.qualifications"?: string | string[];
                /** @description 计价方式 Price mode: perItem, perHour, perDay, perProject, perPeriod, cost, free, negotiable */
                "service.priceMode"?: string | string[];
                /** @description 服务方式 How it is done: onSite, atProvider, remote */
                "service.delivery"?: string | string[];
                /** @description 培训类别 Kind of training: preJob, upskilling, skillLevel, retraining, apprenticeship, safety, newTechnology, digital, certificate, entrepreneurship, rural, community, teacher, management, contest, experience */
                "training.trainings"?: string | string[];
                /** @description 培训对象 For whom: frontLine, employees, newHires, graduates, students, unemployed, migrants, farmers, veterans, disabled, teachers, managers, residents, elders */
                "training.audiences"?: string | string[];
                /** @description 技能等级 Skill level: apprentice, junior, intermediate, senior, technician, seniorTechnician, specialTechnician, chiefTechnician, specific, none */
                "training.skillLevel"?: string | string[];
                /** @description 授课方式 How it is taught: onSite, atFirm, online, blended */
                "training.teaching"?: string | string[];
                /** @description 收费方式 Fee: free, perPerson, perClass, negotiable */
                "training.feeMode"?: string | string[];
                /** @description 证书 Certificate: skillLevel, professional, specialOperation, specialEquipment, oneX, specificAbility, completion, credits, none */
                "training.certificates"?: string | string[];
                /** @description 办学主体 Kind of provider: school, university, licensed, firmCentre, assessor, publicBase, other */
                "training.provider"?: string | string[];
                /** @description 类别 Kind: trainingBase, publicBase, productionBase, virtualBase, laboratory, pilotPlant, equipment, workshop, classroom, contestSite, studio, field, incubator, meeting */
                "facility.facilities"?: string | string[];
                /** @description 用途 Use: teaching, internship, training, assessment, contest, production, testing, research, experience, teacherPractice */
                "facility.uses"?: string | string[];
                /** @description 开放对象 Open to: schools, universities, firms, institutes, pupils, jobseekers, farmers, public */
                "facility.users"?: string | string[];
                /** @description 开放日 Open on: weekdays, evenings, weekends, holidays, vacations */
                "facility.openDays"?: string | string[];
                /** @description 计价方式 Price mode: free, cost, perHour, perDay, perPersonDay, perItem, perTerm, negotiable */
                "facility.priceMode"?: string | string[];
                employer?: string;
                /** @description partners: besides, and counted apart, what partner regions offer (`neighbours`) */
                scope?: "region" | "partners";
                /** @description Division code of a county or city to count distances from: straight lines between centres, for orientation */
                near?: string;
                /** @description At most so many kilometres from `near`; what names no place is left out */
                within?: string;
                /** @description Pays at least so many yuan a month at its upper end */
                payMin?: string;
                /** @description Begins at no more than so many yuan a month */
                payMax?: string;
                /** @description Published on this day or later */
                publishedSince?: string;
                /** @description Confirmed on this day or later */
                confirmedSince?: string;
                /** @description distance: nearest to `near` first, equally near ones by relevance, those without a place last; pay: highest monthly pay first; amountHigh, amountLow: budget, price or fee of the other types */
                sort?: "relevance" | "newest" | "confirmed" | "distance" | "pay" | "amountHigh" | "amountLow";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplainedHit"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listing"] & {
                        /** @description 代为发布: the agency that looks after it until its employer claims or refuses it */
                        agent: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingsByIdDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description How far the asker may read
                         * @enum {string}
                         */
                        reader: "public" | "members" | "agreed";
                        detail: components["schemas"]["ListingDetail"];
                        /** @description Fields that hold something the asker may not read */
                        hidden: string[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingsByIdRecommendations: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListingRecommendation"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProfilesByIdRecommendations: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListingRecommendation"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getManagedListings: {
        parameters: {
            query?: {
                /** @description talent, cooperation, research, service, training, facility */
                type?: string | string[];
                side?: "need" | "offer";
                /** @description draft, submitted, returned, published, suspended, expired, closed */
                state?: string | string[];
                /** @description Part of the title or of the employer’s name */
                q?: string;
                importId?: string;
                /** @description Whose */
                organisation?: string;
                /** @description 经办人: who entered it */
                handler?: string;
                unclaimed?: "yes" | "no";
                /** @description Of what is published: when it was last confirmed */
                freshness?: "fresh" | "aging" | "stale" | "ending";
                /** @description 归口区划: of this division and everything below it */
                division?: string;
                /** @description Last published on this day or later */
                publishedFrom?: string;
                /** @description Last published on this day or earlier */
                publishedUntil?: string;
                order?: "newest" | "oldest" | "ending" | "stalest";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ManagedListingRow"][];
                        total: number;
                        nextCursor: string | null;
                        /** @description There may be more than `total` */
                        totalIsLeast: boolean;
                        /** @description What the other filters leave in each state */
                        counts: {
                            [key: string]: number;
                        };
                        /** @description A count of so many means so many or more */
                        countedTo: number;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postManagedListings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListingForm"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedListing"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getManagedListingsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedListing"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchManagedListingsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    /** @enum {string} */
                    kind?: "employment" | "internship" | "apprenticeship";
                    occupation?: string | null;
                    industry?: string | null;
                    headcount?: number | null;
                    majors?: string[];
                    skills?: string[];
                    education?: ("none" | "junior" | "secondary" | "college" | "bachelor" | "master" | "doctor") | null;
                    experienceMin?: number | null;
                    experienceMax?: number | null;
                    /** @description fen per pay period */
                    payMin?: number | null;
                    /** @description fen per pay period */
                    payMax?: number | null;
                    payPeriod?: ("month" | "year" | "week" | "day" | "hour" | "piece") | null;
                    payMonths?: number | null;
                    payNegotiable?: boolean;
                    divisions?: string[];
                    address?: string;
                    description?: string;
                    requirements?: string;
                    validFrom?: string | null;
                    validUntil?: string | null;
                    /** @description Fields that only cooperation, research, service, training, facility have, by name: as in the answer, but bare codes; null and [] are not stated */
                    detail?: {
                        [key: string]: string | number | boolean | string[] | null;
                    };
                    /** @description The version that was read; another one answers 409 */
                    version: number;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedListing"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postManagedListingsByIdActions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verb: "submit" | "withdraw" | "publish" | "return" | "confirm" | "revise" | "suspend" | "restore" | "expire" | "close" | "reopen";
                    version: number;
                    reasons?: {
                        field: string;
                        text: string;
                        code?: string;
                    }[];
                    /** Format: date */
                    validUntil?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedListing"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingsByIdClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedListing"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingsByIdRefusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Listings that it kept in the firm’s name, now closed */
                        closed: number;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingRefusals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            agent: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            refusedAt: string;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteListingRefusalsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingFreshness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreshnessShare"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFreshnessRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date */
                            validFrom: string;
                            /** @description After so many days without a confirmation half of the removable weight is gone */
                            halfLifeDays: number;
                            /** @description Of the weight that is never lost */
                            floorPercent: number;
                            remindAfterDays: number;
                            remindBeforeDays: number;
                            expireAfterDays: number;
                            closeAfterDays: number;
                            source: string;
                            current: boolean;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postFreshnessRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 时效规则 */
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreshnessRule"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getManagedListingsHandlers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            count: number;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getManagedListingsByIdHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListingRevision"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postManagedListingsByIdClone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedListing"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postManagedListingsByIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedListing"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListingTemplate"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    listingId: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingTemplate"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteListingTemplatesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingTemplatesByIdDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedListing"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingBulks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verb: "confirm" | "close" | "submit" | "withdraw" | "return";
                    /** @description The query of the list’s address: state=published&type=talent */
                    filter: string;
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingBulk"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingBulksById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingBulk"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingBulksByIdRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingBulk"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingBulksByIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingBulk"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListingExport"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The query of the list’s address: state=published&type=talent */
                    filter: string;
                    columns: ("title" | "type" | "side" | "state" | "employer" | "kind" | "headcount" | "pay" | "place" | "validUntil" | "confirmedOn" | "source" | "publishedAt" | "updated" | "id")[];
                    /**
                     * @default xlsx
                     * @enum {string}
                     */
                    format?: "xlsx" | "csv";
                    /** @default 日常工作 */
                    purpose?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingExport"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingExportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingExport"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingExportsByIdFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingImports: {
        parameters: {
            query?: {
                /** @description Brought in by it */
                organisation?: string;
                /** @description Part of the file’s name */
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportBatch"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * @default true
                     * @enum {string}
                     */
                    dryRun?: "true" | "false";
                    mapping?: string;
                    /** @description Where the rows come from; a column of the file goes before it */
                    sourceName?: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingImportsTemplateXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingImportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatchDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingImportsByIdRows: {
        parameters: {
            query?: {
                filter?: "all" | "invalid" | "warned" | "duplicate";
                /** @description Row number after which to go on */
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportRow"][];
                        nextAfter: number | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingImportsByIdErrorsXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingImportsByIdMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mapping: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingImportsByIdCommit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Write the skills that were suggested from the text as well
                     * @default false
                     */
                    takeSkills?: boolean;
                } | null;
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingImportsByIdDiscard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingImportsByIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingKindImportsByKind: {
        parameters: {
            query?: {
                /** @description Brought in by it */
                organisation?: string;
                /** @description Part of the file’s name */
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                kind: "talent-offer" | "research-need" | "research-offer" | "cooperation-need" | "cooperation-offer" | "service-need" | "service-offer" | "training-need" | "training-offer" | "facility-need" | "facility-offer";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportBatch"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingKindImportsByKind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "talent-offer" | "research-need" | "research-offer" | "cooperation-need" | "cooperation-offer" | "service-need" | "service-offer" | "training-need" | "training-offer" | "facility-need" | "facility-offer";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * @default true
                     * @enum {string}
                     */
                    dryRun?: "true" | "false";
                    mapping?: string;
                    /** @description Where the rows come from; a column of the file goes before it */
                    sourceName?: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingKindImportsByKindTemplateXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "talent-offer" | "research-need" | "research-offer" | "cooperation-need" | "cooperation-offer" | "service-need" | "service-offer" | "training-need" | "training-offer" | "facility-need" | "facility-offer";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingKindImportsByKindById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "talent-offer" | "research-need" | "research-offer" | "cooperation-need" | "cooperation-offer" | "service-need" | "service-offer" | "training-need" | "training-offer" | "facility-need" | "facility-offer";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatchDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingKindImportsByKindByIdRows: {
        parameters: {
            query?: {
                filter?: "all" | "invalid" | "warned" | "duplicate";
                /** @description Row number after which to go on */
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                kind: "talent-offer" | "research-need" | "research-offer" | "cooperation-need" | "cooperation-offer" | "service-need" | "service-offer" | "training-need" | "training-offer" | "facility-need" | "facility-offer";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportRow"][];
                        nextAfter: number | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListingKindImportsByKindByIdErrorsXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "talent-offer" | "research-need" | "research-offer" | "cooperation-need" | "cooperation-offer" | "service-need" | "service-offer" | "training-need" | "training-offer" | "facility-need" | "facility-offer";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingKindImportsByKindByIdMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "talent-offer" | "research-need" | "research-offer" | "cooperation-need" | "cooperation-offer" | "service-need" | "service-offer" | "training-need" | "training-offer" | "facility-need" | "facility-offer";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mapping: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingKindImportsByKindByIdCommit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "talent-offer" | "research-need" | "research-offer" | "cooperation-need" | "cooperation-offer" | "service-need" | "service-offer" | "training-need" | "training-offer" | "facility-need" | "facility-offer";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Write the skills that were suggested from the text as well
                     * @default false
                     */
                    takeSkills?: boolean;
                } | null;
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingKindImportsByKindByIdDiscard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "talent-offer" | "research-need" | "research-offer" | "cooperation-need" | "cooperation-offer" | "service-need" | "service-offer" | "training-need" | "training-offer" | "facility-need" | "facility-offer";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingKindImportsByKindByIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "talent-offer" | "research-need" | "research-offer" | "cooperation-need" | "cooperation-offer" | "service-need" | "service-offer" | "training-need" | "training-offer" | "facility-need" | "facility-offer";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogue: {
        parameters: {
            query?: {
                q?: string;
                kind?: string | string[];
                field?: string | string[];
                region?: string | string[];
                level?: string | string[];
                dual?: string | string[];
                readiness?: string | string[];
                rights?: string | string[];
                grade?: string | string[];
                use?: string | string[];
                wish?: string | string[];
                service?: string | string[];
                organisation?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueAnswer"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueSuggestions: {
        parameters: {
            query?: {
                q?: string;
                kind?: "expert" | "result" | "base" | "capability";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            text: string;
                            /** @enum {string} */
                            kind: "expert" | "result" | "base" | "capability";
                            count: number;
                            spans: [
                                number,
                                number
                            ][];
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueRecord"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueRecords: {
        parameters: {
            query?: {
                kind?: "expert" | "teacher" | "result" | "base" | "capability";
                /** @description draft, published, hidden, withdrawn, ended */
                state?: string | string[];
                /** @description People whose consent is not on record */
                consent?: "missing";
                organisation?: string;
                importId?: string;
                q?: string;
                order?: "newest" | "stalest";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CatalogueRow"][];
                        total: number;
                        counts: {
                            [key: string]: number;
                        };
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCatalogueRecords: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    summary?: string;
                    divisions?: string[];
                    address?: string;
                    /** @description Sealed; for the owner alone */
                    contact?: string;
                    achievements?: {
                        year: number | null;
                        title: string;
                        /** @description What shows it: certificate, number, address of a public page */
                        evidence: string;
                    }[];
                    /** @description Fields of the kind; see the form */
                    detail?: {
                        [key: string]: unknown;
                    };
                    /** @enum {string} */
                    kind: "expert" | "teacher" | "result" | "base" | "capability";
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedCatalogueRecord"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueRecordsExport: {
        parameters: {
            query: {
                kind?: "expert" | "teacher" | "result" | "base" | "capability";
                /** @description draft, published, hidden, withdrawn, ended */
                state?: string | string[];
                /** @description People whose consent is not on record */
                consent?: "missing";
                organisation?: string;
                importId?: string;
                q?: string;
                order?: "newest" | "stalest";
                format?: "xlsx" | "csv";
                /** @description For what; stands in the file and in the log */
                purpose: string;
                /** @description Keys of the columns that are shown, with commas; all when absent */
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueRecordsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedCatalogueRecord"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchCatalogueRecordsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    summary?: string;
                    divisions?: string[];
                    address?: string;
                    /** @description Sealed; for the owner alone */
                    contact?: string;
                    achievements?: {
                        year: number | null;
                        title: string;
                        /** @description What shows it: certificate, number, address of a public page */
                        evidence: string;
                    }[];
                    /** @description Fields of the kind; see the form */
                    detail?: {
                        [key: string]: unknown;
                    };
                    version: number;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedCatalogueRecord"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCatalogueRecordsByIdActions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verb: "publish" | "confirm" | "withdraw" | "hide" | "restore" | "end" | "reopen";
                    version: number;
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedCatalogueRecord"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCatalogueRecordsByIdConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    decision: "granted";
                    /** Format: date */
                    signedOn: string;
                    /** @description Where the signed paper is kept */
                    keptAt: string;
                    /**
                     * @description The person is 18 or older
                     * @constant
                     */
                    adult: true;
                    /**
                     * @description The paper covers the sites of partner regions too
                     * @default false
                     */
                    partners?: boolean;
                } | {
                    /** @constant */
                    decision: "withdrawn";
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedCatalogueRecord"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCatalogueRecordsByIdOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    type: "talent" | "cooperation" | "research" | "service" | "training" | "facility";
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        listingId: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueRecordsOfListingById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        item: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                            /** @enum {string} */
                            kind: "expert" | "teacher" | "result" | "base" | "capability";
                        } | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOfferedClasses: {
        parameters: {
            query?: {
                q?: string;
                region?: string | string[];
                field?: string | string[];
                education?: string | string[];
                wish?: string | string[];
                organisation?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OfferedClass"][];
                        total: number;
                        facets: {
                            [key: string]: {
                                value: string;
                                label: string;
                                count: number;
                            }[];
                        };
                        relaxed: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueForListingById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HelpfulItem"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueRecordsByIdNeeds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FittingNeed"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueRecordsByIdFirms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HelpfulItem"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAnswerableNeeds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            type: "talent" | "cooperation" | "research" | "service" | "training" | "facility";
                            title: string;
                            employer: string;
                            reasons: string[];
                            lacks: string[];
                            match: {
                                score: number;
                                interest?: components["schemas"]["MatchInterest"];
                                reasons: components["schemas"]["MatchReason"][];
                                blockers: components["schemas"]["MatchObjection"][];
                                /** @description 原则上不得: what somebody has to look at */
                                doubts?: components["schemas"]["MatchObjection"][];
                                improvements: components["schemas"]["MatchImprovement"][];
                            };
                            record: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "expert" | "teacher" | "result" | "base" | "capability";
                                title: string;
                            };
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueImportsByKind: {
        parameters: {
            query?: {
                /** @description Brought in by it */
                organisation?: string;
                /** @description Part of the file’s name */
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                kind: "expert" | "teacher" | "result" | "base" | "capability";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportBatch"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCatalogueImportsByKind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "expert" | "teacher" | "result" | "base" | "capability";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * @default true
                     * @enum {string}
                     */
                    dryRun?: "true" | "false";
                    mapping?: string;
                    /** @description Where the rows come from; a column of the file goes before it */
                    sourceName?: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueImportsByKindTemplateXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "expert" | "teacher" | "result" | "base" | "capability";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueImportsByKindById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "expert" | "teacher" | "result" | "base" | "capability";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatchDetail"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueImportsByKindByIdRows: {
        parameters: {
            query?: {
                filter?: "all" | "invalid" | "warned" | "duplicate";
                /** @description Row number after which to go on */
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                kind: "expert" | "teacher" | "result" | "base" | "capability";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportRow"][];
                        nextAfter: number | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCatalogueImportsByKindByIdErrorsXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "expert" | "teacher" | "result" | "base" | "capability";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCatalogueImportsByKindByIdMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "expert" | "teacher" | "result" | "base" | "capability";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mapping: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCatalogueImportsByKindByIdCommit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "expert" | "teacher" | "result" | "base" | "capability";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Write the skills that were suggested from the text as well
                     * @default false
                     */
                    takeSkills?: boolean;
                } | null;
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCatalogueImportsByKindByIdDiscard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "expert" | "teacher" | "result" | "base" | "capability";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCatalogueImportsByKindByIdUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "expert" | "teacher" | "result" | "base" | "capability";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSuggestions: {
        parameters: {
            query?: {
                q?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SearchSuggestion"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSearchLog: {
        parameters: {
            query?: {
                show?: "frequent" | "nothing" | "relaxed" | "slow";
                days?: number;
                place?: "listings" | "catalogue";
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SearchLogLine"][];
                        total: number;
                        nextCursor: string | null;
                        sums: {
                            searches: number;
                            nothing: number;
                            relaxed: number;
                            withheld: number;
                            opened: number;
                        };
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSearchLogExport: {
        parameters: {
            query: {
                show?: "frequent" | "nothing" | "relaxed" | "slow";
                days?: number;
                place?: "listings" | "catalogue";
                q?: string;
                format?: "xlsx" | "csv";
                /** @description For what; stands in the file and in the log */
                purpose: string;
                /** @description Keys of the columns that are shown, with commas; all when absent */
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSearchHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchHealth"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSynonyms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Synonyms"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSynonymsRevisionsByRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groups: components["schemas"]["SynonymGroup"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSynonymsDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    groups: components["schemas"]["SynonymGroup"][];
                    /** @description As read, 0 where there was no draft */
                    version: number;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSynonymsDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSynonymsPreviews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    groups: components["schemas"]["SynonymGroup"][];
                    /** @default [] */
                    examples?: string[];
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SynonymPreview"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSynonymsRevisions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSynonymsRevisionsByRevisionRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                revision: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMatchWeights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchWeights"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMatchWeights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Points by factor; what is missing has the usual weight */
                    weights: {
                        [key: string]: number;
                    };
                    /** @description The version that was looked at */
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchWeights"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMatchWeightsReplay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Points by factor; what is missing has the usual weight */
                    weights: {
                        [key: string]: number;
                    };
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchReplay"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMatchExposure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchExposure"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMatchRuns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJoined: {
        parameters: {
            query?: {
                group?: "firm" | "school" | "institute" | "other";
                /** @description YYYY-MM of joining */
                month?: string;
                division?: string;
                came?: "registered" | "claimed" | "founded";
                progress?: "soon" | "month" | "late" | "silent" | "waiting";
                did?: "published" | "recorded" | "classes" | "confirmed" | "answered";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JoinedOrganisation"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJoinedUrge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        urged: number;
                        /** @description Not silent any more, urged lately, or nobody to tell */
                        skipped: number;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessionRegions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SessionRegion"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExchangeRegions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        usual: "shared" | "local";
                        shared: number;
                        items: components["schemas"]["PartnerRegion"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putExchangeRegionsByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    types: ("talent" | "cooperation" | "research" | "service" | "training" | "facility" | "expert" | "teacher" | "result" | "base" | "capability")[];
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postExchangeRegionsByCodeEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putExchangeSetting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    usual: "shared" | "local";
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExchangeCopies: {
        parameters: {
            query?: {
                direction?: "out" | "in";
                /** @description Of those received: only of this region */
                region?: string;
                state?: "living" | "revoked";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SharedCopy"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getManagedListingsByIdSharing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingSharing"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putManagedListingsByIdSharing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description null: as is usual in the region */
                    choice: ("shared" | "local") | null;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingSharing"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSurveys: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "draft" | "open" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Survey"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSurveys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurveyBody"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSurveysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSurveysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @description Why it is asked, as the firms read it */
                    reason: string;
                    /** @description What happens with the answers */
                    useOfAnswers: string;
                    period: string;
                    lines: {
                        what: string;
                        /** @enum {string} */
                        type: "talent" | "cooperation" | "research" | "service" | "training" | "facility";
                        /** @enum {string} */
                        side: "need" | "offer";
                        /** @default  */
                        hint?: string;
                    }[];
                    closesOn: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSurveysByIdActions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verb: "open" | "remind" | "close";
                    version: number;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSurveysByIdFirms: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "listed" | "sent" | "unreachable" | "silent" | "answered";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SurveyInvitation"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSurveysByIdFirms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    from: "partners";
                } | {
                    /** @constant */
                    from: "division";
                    division: string;
                    industry?: string;
                } | {
                    /** @constant */
                    from: "organisations";
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number;
                        known: number;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSurveysByIdFirmsByInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSurveysByIdFirmsByInvitationPhone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                invitation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSurveysByIdExport: {
        parameters: {
            query: {
                format?: "xlsx" | "csv";
                /** @description For what; stands in the file and in the log */
                purpose: string;
                /** @description Keys of the columns that are shown, with commas; all when absent */
                columns?: string;
                state?: "listed" | "sent" | "unreachable" | "silent" | "answered";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSurveyInvitations: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                open?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SurveyAsked"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSurveyInvitationsByIdAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurveyAnswers"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyAsked"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSurveyInvitationsByIdSilence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyAsked"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListingsByIdClaims: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    statement: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClaims: {
        parameters: {
            query?: {
                state?: "open" | "granted" | "refused" | "withdrawn";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Claim"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClaimsByIdEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClaimsByIdEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteClaimsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClaimsByIdDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grant: boolean;
                    answer: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFeedback: {
        parameters: {
            query?: {
                kind?: "complaint" | "suggestion" | "siteError" | "report" | "appeal";
                state?: "open" | "asked" | "answered" | "declined";
                /** @description About this listing */
                listing?: string;
                /** @description Part of the number, or of the listing’s title */
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FeedbackRow"][];
                        total: number;
                        /** @description There are so many or more */
                        totalIsLeast: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFeedbackExport: {
        parameters: {
            query: {
                kind?: "complaint" | "suggestion" | "siteError" | "report" | "appeal";
                state?: "open" | "asked" | "answered" | "declined";
                /** @description Part of the number, or of the listing’s title */
                q?: string;
                format?: "xlsx" | "csv";
                /** @description For what; stands in the file and in the log */
                purpose: string;
                /** @description Keys of the columns that are shown, with commas; all when absent */
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFeedbackFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackFigures"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFeedbackById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackRequest"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postFeedbackByIdAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackAnswer"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getManagedListingsByIdAppeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingAppeal"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFeedbackByIdFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTodo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Todo"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTodoOrganisations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            organisationId: string;
                            count: number;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFirstSteps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        steps: {
                            /** @enum {string} */
                            key: "verified" | "publish" | "import" | "classes" | "partners" | "delegation" | "colleague" | "review" | "calendar" | "departments";
                            done: boolean;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSystem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemState"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                accountId?: string;
                organisationId?: string;
                observerId?: string;
                delegationId?: string;
                objectKind?: string;
                objectId?: string;
                verb?: string;
                outcome?: "refused";
                from?: string;
                until?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        total: number;
                        /** @description There are more than the total says */
                        totalIsLeast: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditExport: {
        parameters: {
            query: {
                accountId?: string;
                organisationId?: string;
                observerId?: string;
                delegationId?: string;
                objectKind?: string;
                objectId?: string;
                verb?: string;
                outcome?: "refused";
                from?: string;
                until?: string;
                format?: "xlsx" | "csv";
                /** @description For what; stands in the file and in the log */
                purpose: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditVerification: {
        parameters: {
            query?: {
                from?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditReport"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditSeals: {
        parameters: {
            query?: {
                limit?: number;
                below?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditSeal"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditAccess: {
        parameters: {
            query?: {
                accountId?: string;
                objectId?: string;
                verb?: "read" | "reveal" | "export";
                from?: string;
                until?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccessEntry"][];
                        total: number;
                        /** @description There are more than the total says */
                        totalIsLeast: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditAccessExport: {
        parameters: {
            query: {
                accountId?: string;
                objectId?: string;
                verb?: "read" | "reveal" | "export";
                from?: string;
                until?: string;
                format?: "xlsx" | "csv";
                /** @description For what; stands in the file and in the log */
                purpose: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsTable"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRightsColleagues: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Colleague"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRightsExplanation: {
        parameters: {
            query: {
                accountId: string;
                organisationId: string;
                right: string;
                objectKind?: "listing" | "profile" | "organisation";
                objectId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightExplanation"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQuarantine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["QuarantinedFile"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postQuarantineDestroy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        figures: components["schemas"]["Figure"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListFile"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postListExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @description Of the list’s own export, for example /api/learners/export */
                    path: string;
                    /** @description As that export takes it */
                    query: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListFile"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListExportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListFile"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListExportsByIdFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSupportPeopleSearch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    query: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FoundPerson"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSupportOrganisationSearch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    query: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FoundOrganisation"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSupportCaseSearch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    query: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FoundCase"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSupportPeopleById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportedPerson"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSupportObservations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    accountId: string;
                    /** Format: uuid */
                    organisationId?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        endsAt: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSupportObservation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        observation: {
                            name: string;
                            supporter: string;
                            reason: string;
                            /** Format: date-time */
                            endsAt: string;
                        } | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSupportObservation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSupportAccountMergesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description The account that ends
                     */
                    from: string;
                    /** Format: uuid */
                    into: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: {
                            /** Format: uuid */
                            accountId: string;
                            name: string;
                            phone: string | null;
                            email: string | null;
                        };
                        into: {
                            /** Format: uuid */
                            accountId: string;
                            name: string;
                            phone: string | null;
                            email: string | null;
                        };
                        counts: {
                            key: string;
                            label: string;
                            moving: number;
                            there: number;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSupportAccountMerges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description The account that ends
                     */
                    from: string;
                    /** Format: uuid */
                    into: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moved: {
                            [key: string]: number;
                        };
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDemoSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    as: "bureau" | "county" | "township" | "enterprise" | "viewer" | "workshop" | "school" | "teacher" | "association" | "institute" | "agency" | "evaluator" | "expert" | "learner" | "admin";
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountPersonalData: {
        parameters: {
            query?: {
                format?: "json" | "html";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPrivacyProcessing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Processing"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPrivacyProcessing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 处理活动的新版本 New version of an entry */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProcessing"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPrivacyTexts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PrivacyText"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPrivacyTexts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 文本的新版本 New version of a text */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPrivacyText"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPrivacyRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PrivacyRule"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPrivacyRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 新的期限 A new dated value */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPrivacyRule"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPrivacyRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RetentionLine"][];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPrivacyRetentionRuns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        queued: true;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPrivacyRequests: {
        parameters: {
            query?: {
                state?: "open" | "closed";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonRequest"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPrivacyRequestsByIdAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "done" | "refused";
                    answer: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPrivacyReveals: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RevealEntry"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPrivacyReveals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "account" | "learner" | "guardian" | "feedback";
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    field: "phone" | "email" | "contact" | "name" | "birthDate" | "identityNumber";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        value: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExports: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExportRecord"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPrivacyAssessments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Assessment"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPrivacyAssessments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 新的影响评估 New impact assessment */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAssessment"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
