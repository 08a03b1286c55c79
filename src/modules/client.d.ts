// Generated from openapi.json by `npm run api`; do not edit.

export interface paths {
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
         * 用手机号或邮箱登录 Sign in with phone number or e-mail and password
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
         * 核验、退回或停用 Verify, refuse or suspend
         * @description right: `organisation.vet`
         */
        post: operations["postOrganisationsByIdVet"];
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
        /**
         * 按手机号或邮箱添加成员 Add a member by phone number or e-mail
         * @description right: `organisation.member`
         */
        post: operations["postOrganisationsByIdMembers"];
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
        /**
         * 移除成员（或自己退出） Remove a member (or leave)
         * @description right: `organisation.member`
         */
        delete: operations["deleteOrganisationsByIdMembersByAccountId"];
        options?: never;
        head?: never;
        /**
         * 更改成员职责 Change a member’s duty
         * @description right: `organisation.member`
         */
        patch: operations["patchOrganisationsByIdMembersByAccountId"];
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
    "/api/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 检索已发布的人才需求 Search published listings
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
    "/api/listings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一条已发布的人才需求 Read a published listing (410 when over)
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
    "/api/listings/{id}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 与它相近的人才需求及理由 Similar listings, with reasons
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
         * 本机构（或主管部门：全部）的人才需求 Own listings (staff: all)
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
         * 企业认领转载的岗位 Claim an unclaimed listing of the own firm
         * @description right: `listing.claim`
         */
        post: operations["postListingsByIdClaim"];
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
         * 导入批次 Earlier imports
         * @description right: `listing.import`
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
         * 下载导入模板 Download the template
         * @description right: `listing.import`
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
         * @description right: `listing.import`
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
         * @description right: `listing.import`
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
         * @description right: `listing.import`
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
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 操作记录，新的在前 The audit trail, newest first
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
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 校验操作记录有没有被改动 Check that the audit trail was not changed
         * @description right: `audit.read`
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
    "/api/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 系统状态：任务队列、检索索引 Queue and indexes
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        NewRuleWording: {
            /** @enum {string} */
            subject: "listing";
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
            creditCode: string;
            name: string;
            /** @enum {string} */
            kind: "enterprise" | "school" | "agency" | "institute" | "evaluator" | "bureau";
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
            division?: string | null;
            industry?: string | null;
            size?: ("large" | "medium" | "small" | "micro") | null;
            nature?: string | null;
            introduction?: string;
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
        ListingForm: {
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
        /** @description One wording of one rule for a span of days */
        Rule: {
            /** Format: uuid */
            id: string;
            code: string;
            /** @enum {string} */
            subject: "listing";
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
        BilingualText: {
            zh: string;
            en: string;
        };
        /** @description 当前会话：身份、地区与权限 Who acts, where, and what they may do */
        Session: {
            actor: {
                /** @enum {string} */
                role: "public" | "account" | "learner" | "expert" | "enterprise" | "agency" | "school" | "institute" | "evaluator" | "bureau" | "admin";
                accountId: string | null;
                name: string | null;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "enterprise" | "school" | "agency" | "institute" | "evaluator" | "bureau" | "operator";
                    /** @enum {string} */
                    state: "pending" | "verified" | "refused" | "suspended";
                    /** @enum {string} */
                    duty: "admin" | "editor" | "viewer";
                } | null;
                organisations: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "enterprise" | "school" | "agency" | "institute" | "evaluator" | "bureau" | "operator";
                    /** @enum {string} */
                    state: "pending" | "verified" | "refused" | "suspended";
                    /** @enum {string} */
                    duty: "admin" | "editor" | "viewer";
                }[];
                duty: ("admin" | "editor" | "viewer") | null;
            };
            tenant: {
                code: string;
                nameZh: string;
                nameEn: string;
                division: string;
                demo: boolean;
            };
            rights: string[];
            /** @description The demo sign-in is open to this caller */
            demo: boolean;
        };
        /** @description 机构 Organisation */
        Organisation: {
            /** Format: uuid */
            id: string;
            creditCode: string;
            /** @enum {string} */
            kind: "enterprise" | "school" | "agency" | "institute" | "evaluator" | "bureau" | "operator";
            name: string;
            division: string | null;
            industry: string | null;
            size: ("large" | "medium" | "small" | "micro") | null;
            nature: string | null;
            introduction: string;
            /** @enum {string} */
            state: "pending" | "verified" | "refused" | "suspended";
            stateReason: string | null;
            source: string;
            confirmedOn: string;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            abilities: {
                edit: boolean;
                members: boolean;
                vet: ("verify" | "refuse" | "suspend")[];
            };
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
            /** Format: date-time */
            since: string;
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
        ListingHit: {
            /** Format: uuid */
            id: string;
            title: string;
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
            state: "draft" | "submitted" | "returned" | "published" | "expired" | "closed";
            /** @enum {string} */
            kind: "employment" | "internship" | "apprenticeship";
            occupation: components["schemas"]["CodedValue"] | null;
            industry: components["schemas"]["CodedValue"] | null;
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
            place: {
                text: string;
                divisions: components["schemas"]["CodedValue"][];
                address: string;
            };
            description: string;
            requirements: string;
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
            score: number;
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
        /** @description A code of an official list with its name */
        CodedValue: {
            code: string;
            label: string;
        };
        FacetValue: {
            value: string;
            label: string;
            count: number;
        };
        /** @description 人才需求 (talent listing), public projection */
        Listing: {
            /** Format: uuid */
            id: string;
            title: string;
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
            state: "draft" | "submitted" | "returned" | "published" | "expired" | "closed";
            /** @enum {string} */
            kind: "employment" | "internship" | "apprenticeship";
            occupation: components["schemas"]["CodedValue"] | null;
            industry: components["schemas"]["CodedValue"] | null;
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
            place: {
                text: string;
                divisions: components["schemas"]["CodedValue"][];
                address: string;
            };
            description: string;
            requirements: string;
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
        };
        ListingRecommendation: {
            /** Format: uuid */
            id: string;
            title: string;
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
            state: "draft" | "submitted" | "returned" | "published" | "expired" | "closed";
            /** @enum {string} */
            kind: "employment" | "internship" | "apprenticeship";
            occupation: components["schemas"]["CodedValue"] | null;
            industry: components["schemas"]["CodedValue"] | null;
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
            place: {
                text: string;
                divisions: components["schemas"]["CodedValue"][];
                address: string;
            };
            description: string;
            requirements: string;
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
            score: number;
            reasons: components["schemas"]["MatchReason"][];
            blockers: {
                factor: string;
                label: string;
                detail: string;
            }[];
            improvements: {
                factor: string;
                label: string;
                detail: string;
            }[];
        };
        MatchReason: {
            factor: string;
            label: string;
            /** @description Share of the score; contributions add up to it */
            contribution: number;
            detail: string;
        };
        ManagedListingRow: {
            /** Format: uuid */
            id: string;
            title: string;
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
            state: "draft" | "submitted" | "returned" | "published" | "expired" | "closed";
            /** @enum {string} */
            kind: "employment" | "internship" | "apprenticeship";
            occupation: components["schemas"]["CodedValue"] | null;
            industry: components["schemas"]["CodedValue"] | null;
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
            place: {
                text: string;
                divisions: components["schemas"]["CodedValue"][];
                address: string;
            };
            description: string;
            requirements: string;
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
            version: number;
            updatedAt: string;
            abilities: ("submit" | "withdraw" | "publish" | "return" | "confirm" | "revise" | "expire" | "close" | "edit")[];
        };
        /** @description A listing as its owner and the reviewing bureau see it */
        ManagedListing: {
            /** Format: uuid */
            id: string;
            title: string;
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
            state: "draft" | "submitted" | "returned" | "published" | "expired" | "closed";
            /** @enum {string} */
            kind: "employment" | "internship" | "apprenticeship";
            occupation: components["schemas"]["CodedValue"] | null;
            industry: components["schemas"]["CodedValue"] | null;
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
            place: {
                text: string;
                divisions: components["schemas"]["CodedValue"][];
                address: string;
            };
            description: string;
            requirements: string;
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
            version: number;
            importId: string | null;
            closedReason: string | null;
            returnedReasons: {
                field: string;
                text: string;
                citation?: string;
            }[];
            updatedAt: string;
            createdAt: string;
            abilities: ("submit" | "withdraw" | "publish" | "return" | "confirm" | "revise" | "expire" | "close" | "edit")[];
            findings: components["schemas"]["RuleFinding"][];
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
        /** @description A table of postings on its way in */
        ImportBatch: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "queued" | "running" | "checked" | "committed" | "undone" | "failed";
            fileName: string;
            sourceName: string | null;
            fileBytes: number;
            rows: number;
            /** @description Rows that can be committed, repetitions included */
            valid: number;
            invalid: number;
            /** @description Valid rows that repeat an earlier row or a live listing: they are not published twice */
            duplicates: number;
            /** @description 0 to 1 */
            progress: number;
            /** @description Shares of rows whose non-empty text was understood */
            parsed: {
                pay?: number;
                place?: number;
                education?: number;
                experience?: number;
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
        };
        ImportBatchDetail: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "queued" | "running" | "checked" | "committed" | "undone" | "failed";
            fileName: string;
            sourceName: string | null;
            fileBytes: number;
            rows: number;
            /** @description Rows that can be committed, repetitions included */
            valid: number;
            invalid: number;
            /** @description Valid rows that repeat an earlier row or a live listing: they are not published twice */
            duplicates: number;
            /** @description 0 to 1 */
            progress: number;
            /** @description Shares of rows whose non-empty text was understood */
            parsed: {
                pay?: number;
                place?: number;
                education?: number;
                experience?: number;
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
            /** @description What a column may mean */
            fields: {
                field: string;
                label: string;
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
        /** @description 待办 What waits for this person */
        Todo: {
            groups: {
                /** @enum {string} */
                kind: "returnedListings" | "listingsToReview" | "organisationsToVet" | "failedImports" | "checkedImports" | "expiringListings" | "staleListings" | "unclaimedListings" | "draftListings" | "waitingForVetting";
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
        /** @description 站内消息 Message in the app */
        Message: {
            /** Format: uuid */
            id: string;
            subject: string;
            body: string;
            link: string | null;
            /** Format: date-time */
            createdAt: string;
            read: boolean;
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
            role: "public" | "account" | "learner" | "expert" | "enterprise" | "agency" | "school" | "institute" | "evaluator" | "bureau" | "admin";
            verb: string;
            object: {
                kind: string;
                id: string;
            };
            detail: {
                [key: string]: unknown;
            };
            requestId: string;
        };
        Named: {
            id: string;
            name: string;
        };
        /** @description 操作记录的完整性 Whether the chain of hashes holds */
        AuditReport: {
            sealed: number;
            /** @description Written but not chained yet: the newest ones */
            unsealed: number;
            broken: {
                sequence: number;
                /** @enum {string} */
                reason: "changed" | "missing";
            }[];
            /** Format: date-time */
            checkedAt: string;
        };
        /** @description 权限表 Who may do what, how far */
        RightsTable: {
            roles: ("public" | "account" | "learner" | "expert" | "enterprise" | "agency" | "school" | "institute" | "evaluator" | "bureau" | "admin")[];
            rights: {
                right: string;
                grants: {
                    [key: string]: "own" | "organisation" | "tenant";
                };
            }[];
        };
        /** @description 系统状态 Queue and indexes */
        SystemState: {
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
    getRegulations: {
        parameters: {
            query?: {
                subject?: "listing";
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
    getOrganisations: {
        parameters: {
            query?: {
                state?: "pending" | "verified" | "refused" | "suspended";
                kind?: "enterprise" | "school" | "agency" | "institute" | "evaluator" | "bureau" | "operator";
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
                    decision: "verify" | "refuse" | "suspend";
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
    postOrganisationsByIdMembers: {
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
                    contact: string;
                    /** @enum {string} */
                    duty: "admin" | "editor" | "viewer";
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
    deleteOrganisationsByIdMembersByAccountId: {
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
                    duty: "admin" | "editor" | "viewer";
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
    getProfiles: {
        parameters: {
            query?: {
                kind?: "learner" | "class" | "expert";
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
    getListings: {
        parameters: {
            query?: {
                /** @description Words to look for */
                q?: string;
                /** @description employment, internship, apprenticeship */
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
                /** @description Pay bands: 0-3000, 3000-5000, 5000-8000, 8000-12000, 12000-20000, 20000- (yuan a month), unknown */
                pay?: string | string[];
                employer?: string;
                sort?: "relevance" | "newest" | "pay";
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
                            region: components["schemas"]["FacetValue"][];
                            category: components["schemas"]["FacetValue"][];
                            industry: components["schemas"]["FacetValue"][];
                            occupation: components["schemas"]["FacetValue"][];
                            major: components["schemas"]["FacetValue"][];
                            education: components["schemas"]["FacetValue"][];
                            pay: components["schemas"]["FacetValue"][];
                        };
                        /** @description Nothing held all words, so these hold some of them */
                        relaxed: boolean;
                        tookMs: number;
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
                    "application/json": components["schemas"]["Listing"];
                };
            };
            /** @description problem */
            default: {
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
                state?: string | string[];
                /** @description Part of the title or of the employer’s name */
                q?: string;
                importId?: string;
                order?: "newest" | "oldest";
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
                        counts: {
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
                    verb: "submit" | "withdraw" | "publish" | "return" | "confirm" | "revise" | "expire" | "close";
                    version: number;
                    reasons?: {
                        field: string;
                        text: string;
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
    getListingImports: {
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
                    /** @description Where the postings come from; a column of the file goes before it */
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
    getMessages: {
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
                        items: components["schemas"]["Message"][];
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
    getAudit: {
        parameters: {
            query?: {
                objectKind?: string;
                objectId?: string;
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
    getAuditVerification: {
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
                    as: "bureau" | "enterprise" | "school" | "institute" | "agency" | "evaluator" | "expert" | "learner" | "admin";
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
}
